/** How finely a period is told and moved. */

/** What one step moves the last cycle of the time span by, in phase. */
const PHASE_STEP = 0.01;

const FEWEST_DIGITS = 2;
const MOST_DIGITS = 12;
const SIGNIFICANT = 7;

/** Days by which a step changes a period, so that the last cycle moves by a hundredth of a phase. */
export const stepDays = (periodDays, spanDays) =>
    spanDays > 0 ? (periodDays * periodDays * PHASE_STEP) / spanDays : periodDays * PHASE_STEP;

/** Decimals of a period: seven digits, or as many as show a tenth of a step. */
export function digitsFor(periodDays, spanDays) {
    const significant = SIGNIFICANT - 1 - Math.floor(Math.log10(periodDays));
    const fine = Math.ceil(-Math.log10(stepDays(periodDays, spanDays))) + 1;
    return Math.min(MOST_DIGITS, Math.max(FEWEST_DIGITS, significant, fine));
}
