/**
 * Keeps files that were opened in this browser, by the SHA-256 of their bytes: IndexedDB, the newest few. Where the browser has
 * no such store (a private window, a policy) they live as long as the page.
 */

const DATABASE = "starkin";
const FILES = "files";

/** A file may have 32 MiB. */
const MOST_FILES = 10;

const inPage = new Map();
const names = new WeakMap();

/** Keeps a file and tells what to call it: its SHA-256, or, where the browser gives none over plain HTTP, something as good here. */
export async function keep(file) {
    const known = names.get(file);
    if (known !== undefined) {
        return known;
    }
    const bytes = await file.arrayBuffer();
    const name = await digest(bytes, file);
    names.set(file, name);
    inPage.set(name, file);
    await store((files) => files.put({ name, bytes, fileName: file.name, type: file.type, opened: Date.now() }, name));
    await dropOldest();
    return name;
}

/** The file of that name, or null where this browser does not have it. */
export async function find(name) {
    if (!inPage.has(name)) {
        const kept = await store((files) => files.get(name), "readonly");
        if (kept === undefined || kept === null) {
            return null;
        }
        const file = new File([kept.bytes], kept.fileName, { type: kept.type });
        names.set(file, name);
        inPage.set(name, file);
    }
    return inPage.get(name);
}

async function digest(bytes, { size, lastModified }) {
    return crypto.subtle === undefined
        ? `unsigned-${size}-${lastModified}`
        : new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
}

async function dropOldest() {
    const all = (await store((files) => files.getAll(), "readonly")) ?? [];
    const old = all.sort((a, b) => b.opened - a.opened).slice(MOST_FILES);
    for (const { name } of old) {
        await store((files) => files.delete(name));
    }
}

/** What a request to the store yields; null where there is no store. */
async function store(request, mode = "readwrite") {
    try {
        const database = await opened();
        return await done(request(database.transaction(FILES, mode).objectStore(FILES)));
    } catch {
        return null;
    }
}

function opened() {
    const opening = indexedDB.open(DATABASE, 1);
    opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore(FILES));
    return done(opening);
}

function done(request) {
    return new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error));
    });
}
