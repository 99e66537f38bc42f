/**
 * What the page shows, as its own address says it: reload, bookmark and send it. The query string names the star or the
 * position and the settings; the fragment stands for a pasted table.
 */

import { pack, unpack } from "./table-store.js";

const DEFAULT_LIMIT = 10;
const DEFAULT_RADIUS_ARCSEC = 5;

export const EMPTY = Object.freeze({
    star: null,
    position: null,
    table: null,
    timeSystem: "",
    fluxUnit: "",
    surveys: [],
    limit: DEFAULT_LIMIT,
    exact: false,
    periodDays: null,
    extremum: "maximum",
});

export async function read(location) {
    const parameters = new URLSearchParams(location.search);
    return {
        star: readStar(parameters.get("star")),
        position: readPosition(parameters),
        table: await unpack(location.hash),
        timeSystem: parameters.get("time_system") ?? "",
        fluxUnit: parameters.get("flux_unit") ?? "",
        surveys: (parameters.get("surveys") ?? "").split(",").filter((name) => name !== ""),
        limit: positive(parameters.get("limit")) ?? DEFAULT_LIMIT,
        exact: parameters.get("exact") === "true",
        periodDays: positive(parameters.get("period_days")),
        extremum: parameters.get("phase_zero") === "minimum" ? "minimum" : "maximum",
    };
}

/** The relative address of a view. */
export async function address(state) {
    const entries = {
        star: state.star === null ? "" : `${state.star.survey}/${state.star.id}`,
        ra: state.position?.raDeg ?? "",
        dec: state.position?.decDeg ?? "",
        radius_arcsec: state.position?.radiusArcsec ?? "",
        time_system: state.table === null ? "" : state.timeSystem,
        flux_unit: state.table === null ? "" : state.fluxUnit,
        surveys: state.surveys.join(","),
        limit: state.limit === DEFAULT_LIMIT ? "" : state.limit,
        exact: state.exact ? "true" : "",
        period_days: state.periodDays ?? "",
        phase_zero: state.extremum === "maximum" ? "" : state.extremum,
    };
    const query = new URLSearchParams(Object.entries(entries).filter(([, value]) => value !== ""));
    const search = query.toString().replaceAll("%2F", "/").replaceAll("%2C", ",");
    const fragment = state.table === null ? "" : await pack(state.table);
    return (search === "" ? "." : `?${search}`) + fragment;
}

/** The view of another star with the same settings. */
export function walkTo(state, survey, id) {
    return {
        ...state,
        star: { survey, id },
        position: null,
        table: null,
        timeSystem: "",
        fluxUnit: "",
        periodDays: null,
    };
}

function readStar(text) {
    const slash = text?.indexOf("/") ?? -1;
    return slash > 0 ? { survey: text.slice(0, slash), id: text.slice(slash + 1) } : null;
}

function readPosition(parameters) {
    const [raDeg, decDeg] = [number(parameters.get("ra")), number(parameters.get("dec"))];
    const radiusArcsec = positive(parameters.get("radius_arcsec")) ?? DEFAULT_RADIUS_ARCSEC;
    return raDeg === null || decDeg === null ? null : { raDeg, decDeg, radiusArcsec };
}

function number(text) {
    return text !== null && text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}

function positive(text) {
    const value = number(text);
    return value !== null && value > 0 ? value : null;
}
