/** The server's HTTP interface (docs/api.md). Only relative addresses: the page works behind a path prefix. */

import { withKey } from "./key.js";

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

/**
 * How the kin of a star are asked for: `{name, what, path, parameters}`, of which `ask` makes the answer and `download` files.
 */
export const similar = (star, settings) => ({
    name: `${star.survey}-${star.id}`,
    what: "kin",
    path: `${objectPath(star)}/similar`,
    parameters: asParameters(settings),
});

/**
 * How the kin of a table, its text or a `File`, are asked for; `timeSystem` and `fluxUnit` are empty where its column names say
 * enough, and `columns` has the parameters of those columns that their names do not tell.
 */
export function upload({ table, timeSystem, fluxUnit, columns }, settings) {
    const isFile = table instanceof File;
    const told = { include_light_curve: true, include_periodogram: true, include_features: true, ...columns };
    const reading = given({ ...told, time_system: timeSystem, flux_unit: fluxUnit });
    return {
        name: isFile ? table.name : "pasted",
        what: "kin",
        path: `${BASE}/search/upload`,
        parameters: { ...asParameters(settings), ...reading },
        method: "POST",
        type: isFile ? "application/octet-stream" : "text/csv",
        body: table,
    };
}

/** A search by its whole body, and the candidates of sources in other surveys. */
export const search = (body) => posted("search", "kin", body);
export const crossmatch = (body) => posted("crossmatch", "candidates", body);

const posted = (route, what, body) => ({
    name: route,
    what,
    path: `${BASE}/${route}`,
    parameters: {},
    method: "POST",
    type: "application/json",
    body: JSON.stringify(body),
});

/** The answer to a request as `similar`, `upload` and `crossmatch` make it. */
export const ask = (request, signal) => json(addressOf(request), optionsOf(request, signal));

/** An answer that is numbers and nothing else. */
export async function numbers(request, signal) {
    const response = await reach(addressOf(request), { signal }, "application/octet-stream");
    if (!response.ok) {
        throw new Refusal(response.status, await response.json().catch(() => ({})));
    }
    return response;
}

/** The same answer as a file: `csv`, `votable` or `parquet`. */
export async function download(request, format) {
    const { path, parameters } = request;
    const response = await reach(addressOf({ path, parameters: { ...parameters, format } }), optionsOf(request), "*/*");
    if (!response.ok) {
        throw new Refusal(response.status, await response.json().catch(() => ({})));
    }
    return response.blob();
}

/** The photometry of a star that an answer tells of; null where it has a spectrum alone. */
export const lightCurveOf = (row, signal) =>
    row.lightcurve_url === null ? null : lightCurve({ survey: row.survey, id: row.object_id }, signal);

/** The star's photometry as `{timeSystem, unit, isMagnitude, bands, otherUnits}`; see `columns`. */
export async function lightCurve(star, signal) {
    const answer = await getJson(`${objectPath(star)}/lightcurve`, {}, signal);
    return columns(answer.light_curve);
}

export const cone = ({ raDeg, decDeg, radiusArcsec }, limit, signal) =>
    getJson(`${BASE}/objects`, { ra: raDeg, dec: decDeg, radius_arcsec: radiusArcsec, limit }, signal);

/** The periodogram in which the star's periods were sought. */
export const periodogram = async (star, signal) =>
    (await getJson(`${objectPath(star)}/periodogram`, {}, signal)).periodogram;

/** The star's spectrum, at rest. */
export const spectrum = (star, signal) => getJson(`${objectPath(star)}/spectrum`, {}, signal);

/** What encoders and labelled neighbours say that the star is. */
export const properties = (star, signal) => getJson(`${objectPath(star)}/properties`, {}, signal);

/** The star's classic features, each with its meaning. */
export const features = async (star, signal) => (await getJson(`${objectPath(star)}/features`, {}, signal)).features;

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

function asParameters(settings) {
    return given({
        surveys: settings.surveys.join(","),
        against: settings.against,
        limit: settings.limit,
        exact: settings.exact ? true : "",
        classes: settings.classes.join(","),
        min_period_days: settings.minPeriodDays,
        max_period_days: settings.maxPeriodDays,
        min_similarity: settings.minSimilarity,
        explain: true,
    });
}

const given = (parameters) =>
    Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== "" && value !== undefined && value !== null));

/** Where a request goes. */
export function addressOf({ path, parameters }) {
    const search = new URLSearchParams(given(parameters)).toString();
    return search === "" ? path : `${path}?${search}`;
}

const optionsOf = ({ method, type, body }, signal) =>
    method === undefined ? { signal } : { method, headers: { "Content-Type": type }, body, signal };

const getJson = (path, parameters, signal) => json(addressOf({ path, parameters }), { signal });

async function json(address, options) {
    const response = await reach(address, options);
    const body = await response.json().catch(() => ({}));
    if (!response.ok) {
        throw new Refusal(response.status, body);
    }
    return body;
}

async function reach(address, options, accepted = "application/json") {
    try {
        const headers = withKey({ Accept: accepted, ...options.headers });
        return await fetch(address, { ...options, headers });
    } catch (failure) {
        if (failure.name === "AbortError") {
            throw failure;
        }
        throw new Refusal(0, {
            detail: "The server does not answer. Is it still running? Your view is kept in the address; reload to try again.",
        });
    }
}
