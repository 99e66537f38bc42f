/** Light curves and spectra that were fetched, so that another order or the residuals need no request: as many as a page shows. */

import * as api from "../api.js";

const MOST_KEPT = 200;
const kept = new Map();

/** The light curve of a hit that has one. */
export const curveOf = (hit) => keep(hit.lightcurve_url, () => api.lightCurve(named(hit)));

/** Whether a row of an answer says that its star has a spectrum; not all answers say it. */
export const hasSpectrum = ({ spectrum_url: url }) => url !== undefined && url !== null;

/** The spectrum of a hit that has one. */
export const spectrumOf = (hit) => keep(hit.spectrum_url, () => api.spectrum(named(hit)));

const named = ({ survey, object_id: id }) => ({ survey, id });

function keep(url, fetch) {
    if (!kept.has(url)) {
        const fetching = fetch();
        fetching.catch(() => kept.delete(url));
        kept.set(url, fetching);
        if (kept.size > MOST_KEPT) {
            kept.delete(kept.keys().next().value);
        }
    }
    return kept.get(url);
}
