/** What a reader takes away from an answer: files, the request as a command or a program, a table for TOPCAT. */

import { el } from "../dom.js";
import { hasKey } from "../key.js";
import { say } from "../status.js";
import { fileTools } from "./files.js";
import { asCurl, asPython, url } from "./snippets.js";
import { sendTable } from "./samp.js";
import { tool } from "./tool.js";

/** The controls; `request` as `fileTools` has it. */
export function takeaways(request) {
    const isPosted = request.method === "POST";
    return el(
        "div",
        { class: "tools takeaways", role: "group", "aria-label": "Take away" },
        fileTools(request),
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

async function copy(text, what) {
    await navigator.clipboard.writeText(text);
    say(`The ${what} is in the clipboard.`);
}
