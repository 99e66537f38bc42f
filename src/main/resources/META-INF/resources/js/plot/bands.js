/** A colour and a marker for every passband: told apart by shape alone where colours are not. */

/** Slots of the palette, by the colour that astronomers expect; css/tokens.css holds the colours for both themes. */
const SLOTS = ["blue", "vermillion", "green", "purple", "orange", "sky"];

/** The slot that a passband of this name is drawn in, where it is free. */
const EXPECTED = new Map([
    ["G", "green"],
    ["g", "green"],
    ["zg", "green"],
    ["V", "green"],
    ["CV", "green"],
    ["BP", "blue"],
    ["B", "blue"],
    ["u", "blue"],
    ["U", "blue"],
    ["RP", "vermillion"],
    ["R", "vermillion"],
    ["r", "vermillion"],
    ["zr", "vermillion"],
    ["TESS", "vermillion"],
    ["I", "purple"],
    ["i", "purple"],
    ["zi", "purple"],
    ["z", "orange"],
    ["y", "sky"],
]);

const SYMBOLS = {
    green: "circle",
    blue: "triangle",
    vermillion: "diamond",
    purple: "rect",
    orange: "path://M0,0 L20,0 L10,16 Z",
    sky: "path://M0,7 L7,7 L7,0 L11,0 L11,7 L18,7 L18,11 L11,11 L11,18 L7,18 L7,11 L0,11 Z",
};

/** The passbands of a light curve, each with `slot`, `symbol` and `size` in pixels. */
export function styled(bands) {
    const free = new Set(SLOTS);
    const wanted = new Map();
    for (const { band } of bands) {
        const slot = EXPECTED.get(band);
        if (free.delete(slot)) {
            wanted.set(band, slot);
        }
    }
    return bands.map((series) => {
        const slot = wanted.get(series.band) ?? take(free);
        return { ...series, slot, symbol: SYMBOLS[slot], size: sizeFor(series.time.length) };
    });
}

function take(free) {
    const [slot = SLOTS[0]] = free;
    free.delete(slot);
    return slot;
}

function sizeFor(points) {
    if (points > 5000) {
        return 2.5;
    }
    return points > 600 ? 4.5 : 6.5;
}
