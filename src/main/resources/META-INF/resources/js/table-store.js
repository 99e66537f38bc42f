/**
 * Keeps a table with the view. A pasted one that fits travels, deflated, in the address's fragment, which never reaches a
 * server's log; a longer one stays in this browser tab, and a file in this browser.
 */

import * as files from "./file-store.js";

/** Characters of a fragment that mail programs and browsers still carry. */
const LONGEST_FRAGMENT = 60_000;

/** An inflated fragment larger than this is no light curve: a link is hostile input too. */
const LARGEST_TABLE = 32 * 1024 * 1024;

const IN_ADDRESS = "table";
const IN_TAB = "table-in-tab";
const FILE = "file";

/** Of the table packed last: a view is addressed many times. */
let last = { table: null, fragment: "" };

/** The fragment that stands for a table: a text, or a `File`. */
export async function pack(table) {
    if (table !== last.table) {
        last = { table, fragment: await fragmentOf(table) };
    }
    return last.fragment;
}

async function fragmentOf(table) {
    if (table instanceof File) {
        return `#${FILE}=${await files.keep(table)}`;
    }
    const encoded = await deflate(table);
    if (encoded.length <= LONGEST_FRAGMENT) {
        return `#${IN_ADDRESS}=${encoded}`;
    }
    const key = `starkin-table-${Date.now().toString(36)}`;
    try {
        sessionStorage.setItem(key, table);
    } catch {
        return ""; // the tab's storage is full or forbidden: the view lives as long as the page does
    }
    return `#${IN_TAB}=${key}`;
}

/** The table that a fragment stands for, or null; an `Error` in the reader's words where it cannot be had. */
export async function unpack(hash) {
    const fragment = new URLSearchParams(hash.slice(1));
    if (fragment.has(FILE)) {
        return fileOf(fragment.get(FILE));
    }
    if (fragment.has(IN_TAB)) {
        const table = sessionStorage.getItem(fragment.get(IN_TAB));
        if (table === null) {
            throw new Error(
                "This view is of a pasted table too long for an address: it can only be seen in the tab it was pasted in. Paste the table again.",
            );
        }
        return table;
    }
    return fragment.has(IN_ADDRESS) ? inflate(fragment.get(IN_ADDRESS)) : null;
}

/** What is to be said of an address that does not carry the table itself. */
export function whereKept(hash) {
    if (hash.startsWith(`#${IN_ADDRESS}=`)) {
        return "";
    }
    return hash.startsWith(`#${FILE}=`)
        ? " The file is kept in this browser: send it along with the address."
        : " This table is too long for the address: the view lives in this tab only.";
}

/** What a table is called: a file by its name. */
export const nameOf = (table) => (table instanceof File ? table.name : "pasted light curve");

async function fileOf(name) {
    const file = await files.find(name);
    if (file === null) {
        throw new Error(
            `This view is of a file that was opened in another browser, or long ago (SHA-256 ${name.slice(0, 12)}…). ` +
                "Choose or drop the file again to see it here.",
        );
    }
    return file;
}

async function deflate(text) {
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(stream).arrayBuffer()).toBase64({
        alphabet: "base64url",
        omitPadding: true,
    });
}

async function inflate(encoded) {
    try {
        const bytes = Uint8Array.fromBase64(encoded, { alphabet: "base64url" });
        return await bounded(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")));
    } catch (cause) {
        throw new Error(
            "The table in this address is damaged: the link was probably cut short. Ask for it again, or paste the table.",
            { cause },
        );
    }
}

async function bounded(stream) {
    const decoder = new TextDecoder();
    let text = "";
    for await (const chunk of stream) {
        text += decoder.decode(chunk, { stream: true });
        if (text.length > LARGEST_TABLE) {
            throw new Error(`inflates beyond ${LARGEST_TABLE} characters`);
        }
    }
    return text + decoder.decode();
}
