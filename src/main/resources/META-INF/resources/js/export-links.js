/** Links to one answer of the server in each of its formats. */

import { download } from "./api.js";
import { el } from "./dom.js";
import { hasKey } from "./key.js";
import { fileName, saveBlob } from "./plot/download.js";
import { showProblem } from "./status.js";

const FORMATS = [
    ["JSON", "json", "json"],
    ["CSV", "csv", "csv"],
    ["VOTable", "votable", "vot"],
    ["Parquet", "parquet", "parquet"],
];

/** A link carries no key: with one the file is fetched instead. `path` is the answer's relative address without parameters, `name` what its files are called, without an ending. */
export function exportLinks(path, name) {
    return FORMATS.map(([title, format, ending]) => {
        const href = `${path}?format=${format}`;
        const file = fileName(`${name}.${ending}`);
        const click = (event) => {
            if (hasKey()) {
                event.preventDefault();
                save(path, format, file).catch((problem) => showProblem(problem));
            }
        };
        return el("a", { href, download: file, click, "aria-label": `${name} as ${title}` }, title);
    });
}

async function save(path, format, file) {
    saveBlob(file, await download({ path, parameters: {} }, format));
}
