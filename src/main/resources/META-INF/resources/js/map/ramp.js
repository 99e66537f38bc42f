/**
 * Colours for numbers and for names. Numbers: viridis (van der Walt and Smith 2015, CC0), which grows evenly lighter to any eye;
 * what would drown in the paper, light or dark, is left out at its end. Names: the page's own, after Okabe and Ito.
 */

import { colour } from "../plot/theme.js";

const VIRIDIS = ["#440154", "#482878", "#3e4a89", "#31688e", "#26828e", "#1f9e89", "#35b779", "#6ece58", "#b5de2b", "#fde725"];
const ON_PAPER = [0, 0.86];
const AT_NIGHT = [0.16, 1];

/** Colours that can be told apart. */
const NAMED_COLOURS = 8;

/** Names that can be: the second half has the colours of the first, paler, and is drawn as squares. */
export const NAMES = 2 * NAMED_COLOURS;

const PALE = 0.4;

export const isDark = () => matchMedia("(prefers-color-scheme: dark)").matches;

/** 256 colours, RGBA. */
export function rampTexels() {
    const texels = new Uint8Array(4 * 256);
    for (let i = 0; i < 256; i++) {
        texels.set([...rampColour(i / 255), 255], 4 * i);
    }
    return texels;
}

/** The colour of a share from 0 to 1: `[r, g, b]`. */
export function rampColour(share) {
    const [from, to] = isDark() ? AT_NIGHT : ON_PAPER;
    const at = (from + share * (to - from)) * (VIRIDIS.length - 1);
    const below = Math.min(VIRIDIS.length - 2, Math.floor(at));
    const [low, high] = [rgb(VIRIDIS[below]), rgb(VIRIDIS[below + 1])];
    return low.map((part, i) => Math.round(part + (at - below) * (high[i] - part)));
}

/** The colour of the nth name, from 0; those beyond `NAMES` share one. */
export function namedColour(n) {
    if (n >= NAMES) {
        return rgb(colour("map-other"));
    }
    const full = rgb(colour(`map-${(n % NAMED_COLOURS) + 1}`));
    const paper = rgb(colour("paper-raised"));
    return n < NAMED_COLOURS ? full : full.map((part, i) => Math.round(part + PALE * (paper[i] - part)));
}

/** Whether the nth name is drawn as squares. */
export const isSquare = (n) => n >= NAMED_COLOURS && n < NAMES;

export const unknownColour = () => rgb(colour("map-unknown"));

export const css = ([r, g, b]) => `rgb(${r} ${g} ${b})`;

function rgb(hex) {
    return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}
