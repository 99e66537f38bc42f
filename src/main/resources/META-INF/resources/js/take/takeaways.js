/** What a reader takes away from an answer: files, the request as a command or a program, a table for TOPCAT. */

import { download } from "../api.js";
import { el } from "../dom.js";
import { hasKey } from "../key.js";
import { fileName, saveBlob } from "../plot/download.js";
import { say, showProblem } from "../status.js";
import { asCurl, asPython, url } from "./snippets.js";
import { sendTable } from "./samp.js";

const FORMATS = [
    ["csv", "CSV", "csv"],
    ["votable", "VOTable", "vot"],
    ["parquet", "Parquet", "parquet"],
];

/**
 * The buttons. `request` is how the answer was asked for: `{name, what, path, parameters}`, and where it was posted
 * `{method, type, body}` too; `what` is a word for file names.
 */
export function takeaways(request) {
    const isPosted = request.method === "POST";
    return el(
        "div",
        { class: "tools takeaways", role: "group", "aria-label": "Take away" },
        FORMATS.map(([format, text, extension]) =>
            tool(text, `Download the table as ${text}`, async () => {
                saveBlob(fileName(request.name, `${request.what}.${extension}`), await download(request, format));
            }),
        ),
        isPosted
            ? null
            : tool("TOPCAT", "Send the table to TOPCAT, Aladin or another program, by SAMP", async () => {
                  if (hasKey()) {
                      throw new Error(
                          "Other programs cannot send your key, so the server would refuse them. Download the VOTable and open it there.",
                      );
                  }
                  say("Asking the SAMP hub; it asks you …");
                  say(`Sent to ${await sendTable(request.name, url(request, "votable"))}.`);
              }),
        tool("curl", "Copy the request as a curl command", () => copy(asCurl(request, hasKey()), "curl command")),
        tool("Python", "Copy the request as Python with astropy", () => copy(asPython(request, hasKey()), "Python program")),
    );
}

function tool(text, title, act) {
    const click = () =>
        Promise.resolve()
            .then(act)
            .catch((problem) => {
                say("");
                showProblem(problem);
            });
    return el("button", { type: "button", class: "tool", title, "aria-label": title, click }, text);
}

async function copy(text, what) {
    await navigator.clipboard.writeText(text);
    say(`The ${what} is in the clipboard.`);
}
