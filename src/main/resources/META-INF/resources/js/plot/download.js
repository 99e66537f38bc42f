/** Hands a file made in the page to the browser's downloads. */

import { el } from "../dom.js";

export function saveText(name, mediaType, text) {
    saveBlob(name, new Blob([text], { type: mediaType }));
}

export function saveBlob(name, blob) {
    const url = URL.createObjectURL(blob);
    saveUrl(name, url);
    URL.revokeObjectURL(url);
}

export function saveUrl(name, url) {
    el("a", { href: url, download: name }).click();
}

/** Rows of values as CSV (RFC 4180); numbers are written in full. */
export function toCsv(columns, rows) {
    return [columns, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

/** A file name out of a star's name: nothing but letters, digits, dots and dashes. */
export function fileName(...parts) {
    return parts.join("-").replace(/[^A-Za-z0-9.-]+/g, "-");
}

function cell(value) {
    const text = value === null || value === undefined || Number.isNaN(value) ? "" : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
