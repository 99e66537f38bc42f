/**
 * The basket: stars that the reader knows to be of a class, and some that are not. This browser keeps it. A star is called
 * `survey/id` here.
 */

const STORED = "starkin-examples";
const BEFORE = "starkin-examples-before";
const MOST = 1000;

const EMPTY = { yes: [], no: [] };
const listeners = [];

/** As long as the page lives, where the browser keeps nothing. */
let unkept = new Map();

/** `{yes, no}`, each in the order in which it was collected. */
export const examples = () => read(STORED);

/** "yes", "no", or null where the star is not in the basket. */
export function answerOf(name) {
    const { yes, no } = examples();
    return yes.includes(name) ? "yes" : no.includes(name) ? "no" : null;
}

/** Puts stars in as examples, or with "no" as counter-examples; each is in the basket once. */
export function add(names, answer = "yes") {
    const { yes, no } = without(names);
    const [mine, others] = answer === "yes" ? [yes, no] : [no, yes];
    const all = [...mine, ...new Set(names)].slice(0, MOST);
    write(answer === "yes" ? { yes: all, no: others } : { yes: others, no: all });
}

export function remove(name) {
    write(without([name]));
}

/** Puts others in place of all, and keeps those that were there for `bringBack`. */
export function replace(others) {
    store(BEFORE, examples());
    write(others);
}

/** How many stars `bringBack` would bring. */
export function before() {
    const { yes, no } = read(BEFORE);
    return yes.length + no.length;
}

export function bringBack() {
    const old = read(BEFORE);
    replace(old);
}

/** Calls back after each change, also one made in another tab. */
export function onChange(listener) {
    listeners.push(listener);
}

export const isSame = (a, b) => a.yes.join() === b.yes.join() && a.no.join() === b.no.join();

/** `{survey, id}` of a name. */
export function starOf(name) {
    const slash = name.indexOf("/");
    return { survey: name.slice(0, slash), id: name.slice(slash + 1) };
}

function without(names) {
    const { yes, no } = examples();
    const others = (list) => list.filter((name) => !names.includes(name));
    return { yes: others(yes), no: others(no) };
}

function write(all) {
    store(STORED, all);
    tell();
}

function tell() {
    listeners.forEach((listener) => listener());
}

function read(place) {
    try {
        const { yes, no } = JSON.parse(localStorage.getItem(place)) ?? unkept.get(place) ?? EMPTY;
        return { yes: names(yes), no: names(no) };
    } catch {
        return unkept.get(place) ?? EMPTY;
    }
}

function names(list) {
    return list.filter((name) => typeof name === "string" && name.indexOf("/") > 0);
}

function store(place, all) {
    try {
        localStorage.setItem(place, JSON.stringify(all));
    } catch {
        unkept.set(place, all); // the storage is full or forbidden
    }
}

addEventListener("storage", ({ key }) => key === STORED && tell());
