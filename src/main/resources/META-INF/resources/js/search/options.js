/** What a reader may say of a table that does not say it itself. */

import { el } from "../dom.js";

/** The choices of a time system; the empty one leaves it to the name of the time column. */
const TIME_SYSTEMS = [
    ["", "as the column's name says"],
    ["JD", "JD"],
    ["HJD", "HJD (UTC)"],
    ["HJD-2450000", "HJD (UTC) − 2450000 (OGLE, ASAS)"],
    ["BJD", "BJD (TDB)"],
    ["MJD", "MJD (UTC)"],
    ["HMJD", "heliocentric MJD (UTC; ZTF)"],
    ["BMJD", "barycentric MJD (TDB)"],
    ["BTJD", "BJD (TDB) − 2457000 (TESS)"],
    ["BKJD", "BJD (TDB) − 2454833 (Kepler)"],
    ["GAIA", "BJD (TCB) − 2455197.5 (Gaia)"],
];

const FLUX_UNITS = [
    ["", "as the column's name says"],
    ["nJy", "nJy"],
    ["uJy", "µJy"],
    ["mJy", "mJy"],
    ["electron/s", "electrons a second"],
    ["flux(zp=27.5)", "zero point 27.5 mag"],
    ["relative flux", "relative"],
];

export const timeSystemSelect = () => el("select", { id: "time-system" }, TIME_SYSTEMS.map(option));
export const fluxUnitSelect = () => el("select", { id: "flux-unit" }, FLUX_UNITS.map(option));

/** One option of a select, of its value and what it is called. */
export function option([value, name]) {
    return el("option", { value }, name);
}

const COLUMN_NAMES = ["jd", "hjd", "bjd", "mjd", "hmjd", "mag", "flux", "mag_err", "flux_err", "band"];

/** What a table has to be like. */
export const columnHint = (id) =>
    el(
        "p",
        { class: "hint", id },
        "With a header; columns are found by name (",
        ...COLUMN_NAMES.flatMap((name, i) => [i > 0 ? " " : "", el("code", {}, name)]),
        ") or chosen below, once the table was read. Or drop a file anywhere on this page: FITS, VOTable, CSV, Parquet, gzipped ",
        "or not.",
    );
