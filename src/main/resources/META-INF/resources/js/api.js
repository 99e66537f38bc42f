/** The server's HTTP interface (docs/api.md). Only relative addresses: the page works behind a path prefix. */

const BASE = "api/v1";

/** A refusal in the server's own words; `suggestions` are names that may have been meant. */
export class Refusal extends Error {
    constructor(status, problem) {
        super(problem.detail ?? problem.title ?? `The server answered with status ${status}.`);
        this.status = status;
        this.code = problem.code ?? "";
        this.violations = problem.violations ?? [];
        this.suggestions = problem.suggestions ?? [];
    }
}

export const surveys = (signal) => getJson(`${BASE}/surveys`, {}, signal);

export const someObjects = (survey, limit, signal) =>
    getJson(`${BASE}/surveys/${encodeURIComponent(survey)}/objects`, { limit }, signal);

export const object = (star, signal) => getJson(objectPath(star), {}, signal);

export const similar = (star, settings, signal) =>
    getJson(`${objectPath(star)}/similar`, asParameters(settings), signal);

/** The star's photometry as `{timeSystem, unit, isMagnitude, bands, otherUnits}`; see `columns`. */
export async function lightCurve(star, signal) {
    const answer = await getJson(`${objectPath(star)}/lightcurve`, {}, signal);
    return columns(answer.light_curve);
}

export const cone = ({ raDeg, decDeg, radiusArcsec }, limit, signal) =>
    getJson(`${BASE}/objects`, { ra: raDeg, dec: decDeg, radius_arcsec: radiusArcsec, limit }, signal);

/** Searches with the text of a table; `timeSystem` and `fluxUnit` are empty where its column names say enough. */
export function upload({ table, timeSystem, fluxUnit }, settings, signal) {
    const reading = { include_light_curve: true, time_system: timeSystem, flux_unit: fluxUnit };
    const parameters = { ...asParameters(settings), ...reading };
    const headers = { "Content-Type": "text/csv" };
    return json(`${BASE}/search/upload?${query(parameters)}`, { method: "POST", headers, body: table, signal });
}

/**
 * A light curve of the interface as columns by passband: `bands` is `[{band, time[], value[], error[]}]`, in the unit of
 * most points; a passband in another unit cannot share their axis and is named in `otherUnits`.
 */
export function columns(lightCurve) {
    const system = lightCurve.time_system;
    const units = new Map(lightCurve.bands.map(({ band, unit }) => [band, unit]));
    const bands = new Map();
    for (const point of lightCurve.points) {
        if (!bands.has(point.band)) {
            bands.set(point.band, { band: point.band, time: [], value: [], error: [] });
        }
        const series = bands.get(point.band);
        series.time.push(point.time);
        series.value.push(point.mag ?? point.flux);
        series.error.push(point.error ?? NaN);
    }
    const all = [...bands.values()];
    const largest = all.reduce((best, band) => (band.time.length > best.time.length ? band : best), all[0]);
    const unit = units.get(largest.band);
    return {
        timeSystem: { scale: system.scale, position: system.reference_position, originJd: system.origin_jd },
        unit,
        isMagnitude: unit === "mag",
        bands: all.filter(({ band }) => units.get(band) === unit),
        otherUnits: all.filter(({ band }) => units.get(band) !== unit).map(({ band }) => band),
    };
}

function objectPath({ survey, id }) {
    return `${BASE}/objects/${encodeURIComponent(survey)}/${encodeURIComponent(id)}`;
}

function asParameters({ surveys: chosen, limit, exact }) {
    return { surveys: chosen.join(","), limit, exact: exact ? true : "" };
}

function query(parameters) {
    return new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== "" && value !== undefined));
}

function getJson(path, parameters, signal) {
    const search = query(parameters).toString();
    return json(search === "" ? path : `${path}?${search}`, { signal });
}

async function json(address, options) {
    const response = await reach(address, options);
    const body = await response.json().catch(() => ({}));
    if (!response.ok) {
        throw new Refusal(response.status, body);
    }
    return body;
}

async function reach(address, options) {
    try {
        return await fetch(address, { ...options, headers: { Accept: "application/json", ...options.headers } });
    } catch (failure) {
        if (failure.name === "AbortError") {
            throw failure;
        }
        throw new Refusal(0, {
            detail: "The server does not answer. Is it still running? Your view is kept in the address; reload to try again.",
        });
    }
}
