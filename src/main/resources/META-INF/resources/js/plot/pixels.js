/**
 * The pixels of spectra as numbers. All spectra of the server lie on one grid of wavelengths at rest, so that pixels of one wavelength
 * are compared as they are.
 */

/** `[wavelength, flux over continuum]` of each pixel, NaN where it was not measured. */
export const pointsOf = ({ pixels }) =>
    pixels.map(({ wavelength_angstrom: wavelength, normalised_flux: flux }) => [wavelength, flux ?? NaN]);

/** `[wavelength, one less other]` of each pixel of the one, NaN where either was not measured. */
export function lessOf(one, other) {
    const flux = new Map(pointsOf(other));
    return pointsOf(one).map(([wavelength, own]) => [wavelength, own - (flux.get(wavelength) ?? NaN)]);
}

/** `{count, rms}` of the numbers among differences. */
export function rootMeanSquare(differences) {
    const known = differences.filter(([, difference]) => Number.isFinite(difference));
    const sum = known.reduce((total, [, difference]) => total + difference * difference, 0);
    return { count: known.length, rms: known.length === 0 ? NaN : Math.sqrt(sum / known.length) };
}

/** The means of points in so many equal parts of a range of wavelengths: `[share of the range, mean]`, without empty parts. */
export function binned(points, [from, to], parts) {
    const sums = new Float64Array(parts);
    const counts = new Uint32Array(parts);
    for (const [wavelength, flux] of points) {
        const part = Math.floor(((wavelength - from) / (to - from)) * parts);
        if (Number.isFinite(flux) && part >= 0 && part < parts) {
            sums[part] += flux;
            counts[part]++;
        }
    }
    return Array.from(sums, (sum, part) => [(part + 0.5) / parts, sum / counts[part]]).filter(([, mean]) => Number.isFinite(mean));
}
