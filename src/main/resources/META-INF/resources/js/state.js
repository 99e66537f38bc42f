/**
 * What the page shows, as its own address says it: reload, bookmark and send it. The query string names the view, the star or
 * the position and the settings; the fragment stands for a pasted table. What a view of its own adds is kept in `more`, as text.
 */

import { COLUMN_PARAMETERS } from "./search/columns.js";
import { pack, unpack } from "./table-store.js";

const DEFAULT_LIMIT = 10;
const DEFAULT_RADIUS_ARCSEC = 5;

export const EMPTY = Object.freeze({
    view: "",
    star: null,
    position: null,
    table: null,
    timeSystem: "",
    fluxUnit: "",
    columns: {},
    surveys: [],
    against: "",
    limit: DEFAULT_LIMIT,
    exact: false,
    classes: [],
    minPeriodDays: null,
    maxPeriodDays: null,
    minSimilarity: null,
    periodDays: null,
    extremum: "maximum",
    epoch: null,
    hiddenBands: [],
    hasErrorBars: null,
    periodogramAxis: "",
    more: {},
});

/** The parameters of every view; each other one belongs to `more`. */
const COMMON = new Set([
    "view",
    "star",
    "ra",
    "dec",
    "radius_arcsec",
    "time_system",
    "flux_unit",
    "surveys",
    "against",
    "limit",
    "exact",
    "classes",
    "min_period_days",
    "max_period_days",
    "min_similarity",
    "period_days",
    "phase_zero",
    "epoch",
    "hidden_bands",
    "error_bars",
    "periodogram_axis",
    ...COLUMN_PARAMETERS,
]);

export async function read(location) {
    const parameters = new URLSearchParams(location.search);
    return {
        view: parameters.get("view") ?? "",
        star: readStar(parameters.get("star")),
        position: readPosition(parameters),
        table: await unpack(location.hash),
        timeSystem: parameters.get("time_system") ?? "",
        fluxUnit: parameters.get("flux_unit") ?? "",
        columns: Object.fromEntries([...parameters].filter(([name]) => COLUMN_PARAMETERS.includes(name))),
        surveys: names(parameters.get("surveys")),
        against: parameters.get("against") ?? "",
        limit: positive(parameters.get("limit")) ?? DEFAULT_LIMIT,
        exact: parameters.get("exact") === "true",
        classes: names(parameters.get("classes")),
        minPeriodDays: positive(parameters.get("min_period_days")),
        maxPeriodDays: positive(parameters.get("max_period_days")),
        minSimilarity: number(parameters.get("min_similarity")),
        periodDays: positive(parameters.get("period_days")),
        extremum: parameters.get("phase_zero") === "minimum" ? "minimum" : "maximum",
        epoch: number(parameters.get("epoch")),
        hiddenBands: names(parameters.get("hidden_bands")),
        hasErrorBars: yesOrNo(parameters.get("error_bars")),
        periodogramAxis: parameters.get("periodogram_axis") ?? "",
        more: Object.fromEntries([...parameters].filter(([name]) => !COMMON.has(name))),
    };
}

/** The relative address of a view. */
export async function address(state) {
    const entries = {
        view: state.view,
        star: state.star === null ? "" : `${state.star.survey}/${state.star.id}`,
        ra: state.position?.raDeg ?? "",
        dec: state.position?.decDeg ?? "",
        radius_arcsec: state.position?.radiusArcsec ?? "",
        time_system: state.table === null ? "" : state.timeSystem,
        flux_unit: state.table === null ? "" : state.fluxUnit,
        ...(state.table === null ? {} : state.columns),
        surveys: state.surveys.join(","),
        against: state.against,
        limit: state.limit === DEFAULT_LIMIT ? "" : state.limit,
        exact: state.exact ? "true" : "",
        classes: state.classes.join(","),
        min_period_days: state.minPeriodDays ?? "",
        max_period_days: state.maxPeriodDays ?? "",
        min_similarity: state.minSimilarity ?? "",
        period_days: state.periodDays ?? "",
        phase_zero: state.extremum === "maximum" ? "" : state.extremum,
        epoch: state.epoch ?? "",
        hidden_bands: state.hiddenBands.join(","),
        error_bars: state.hasErrorBars ?? "",
        periodogram_axis: state.periodogramAxis,
        ...state.more,
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
        view: "",
        more: {},
        star: { survey, id },
        position: null,
        table: null,
        timeSystem: "",
        fluxUnit: "",
        columns: {},
        periodDays: null,
        epoch: null,
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

function names(text) {
    return (text ?? "").split(",").filter((name) => name !== "");
}

const yesOrNo = (text) => (text === "true" ? true : text === "false" ? false : null);

function number(text) {
    return text !== null && text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}

function positive(text) {
    const value = number(text);
    return value !== null && value > 0 ? value : null;
}
