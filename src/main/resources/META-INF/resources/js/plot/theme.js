/** The page's colours as the plots need them: read from the style sheet, so that there is one palette. */

const NARROW_PX = 480;

export function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

export function isNarrow(element) {
    return element.clientWidth < NARROW_PX;
}

/** Calls back when the reader's system turns light or dark. */
export function onThemeChange(redraw) {
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
}
