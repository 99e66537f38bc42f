/** An answer of the server as files. */

import { addressOf, download } from "../api.js";
import { fileName, saveBlob } from "../plot/download.js";
import { tool } from "./tool.js";

const FORMATS = {
    json: { text: "JSON", extension: "json" },
    csv: { text: "CSV", extension: "csv" },
    votable: { text: "VOTable", extension: "vot" },
    parquet: { text: "Parquet", extension: "parquet" },
};

/** The formats of a table. */
const TABLES = ["csv", "votable", "parquet"];

/** Those, and JSON. */
export const ALL = Object.keys(FORMATS);

/**
 * A control for each format. `request` is how the answer was asked for: `{name, what, path, parameters}`, and where it was posted
 * `{method, type, body}` too; `name` and `what` make the files' names. What can be had by its address alone is a link.
 */
export function fileTools(request, formats = TABLES) {
    const { name, what, path, parameters, method } = request;
    return formats.map((format) => {
        const { text, extension } = FORMATS[format];
        const save = async () => saveBlob(fileName(name, `${what}.${extension}`), await download(request, format));
        const href = method === undefined ? addressOf({ path, parameters: { ...parameters, format } }) : null;
        return tool(text, `Download ${name} ${what} as ${text}`, save, href);
    });
}
