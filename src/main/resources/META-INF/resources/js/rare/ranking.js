/** Asks for a ranking of the stars that nothing was said about, and tells how it was made. */

import * as api from "../api.js";
import { NONE, count, fixed, plural } from "../format.js";
import * as requests from "./requests.js";

/** So many times more stars are fetched than are shown: where each has come from can be told then. */
const DEEPER = 5;
const MOST = 1000;

/** The server's answer, and how it was asked for as `request`; its hits, each with a `name`, have no star of which something was said. */
export async function ranking(session, { surveys, rare }, signal) {
    const options = {
        surveys: surveys.length === 0 ? undefined : surveys,
        method: rare.method,
        diversity: rare.diversity,
        limit: Math.min(MOST, DEEPER * rare.limit + session.labels.stars("unsure").length),
        by: session.by === "" ? undefined : session.by,
    };
    const { answer, request } = await rankOrAlone(session, options, signal);
    const known = session.labels.last();
    const hits = answer.hits
        .map((hit) => ({ ...hit, name: `${hit.survey}/${hit.object_id}` }))
        .filter(({ name }) => !known.has(name))
        .map((hit, i) => ({ ...hit, rank: i + 1 }));
    return { ...answer, hits, request };
}

/** Whoever may not have a set ranked can still have its stars ranked as examples of their own. */
async function rankOrAlone(session, options, signal) {
    const ask = async () => {
        const request = requests.rank({ ...session.request(), ...options });
        return { request, answer: await api.ask(request, signal) };
    };
    try {
        return await ask();
    } catch (problem) {
        if (!session.isShared || problem.code !== "role_too_low") {
            throw problem;
        }
        session.reason = problem.message;
        return ask();
    }
}

/** How the ranking was made, in sentences. */
export function howRanked({ ranking: facts, took_ms: tookMs }, wantedMethod) {
    const method = facts.method.replace("_", " ");
    const chosen = wantedMethod === "auto" ? `${method}, chosen automatically: it found most in every measurement` : method;
    const examples = `${plural(facts.positives, "example")} and ${plural(facts.negatives, "counter-example")}`;
    const members = Number.isFinite(facts.expected_members) ? fixed(facts.expected_members, 0) : NONE;
    const scores = facts.is_calibrated
        ? `A score is the probability that a star is one of them; at most about ${members} are expected.`
        : "Of one example a score is an order, no probability.";
    const few = facts.positives > 1 && facts.positives < 5 ? " With fewer than five examples take it as an order." : "";
    const unused = facts.unused_labels > 0 ? ` ${plural(facts.unused_labels, "label")} could not be used.` : "";
    return (
        `All ${count(facts.ranked)} stars of ${facts.surveys.join(", ")} compared with ${examples} in ` +
        `${fixed(tookMs, 0)} ms. Method: ${chosen}. ${scores}${few}${unused}`
    );
}
