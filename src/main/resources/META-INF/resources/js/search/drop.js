/** Files dropped anywhere on the page. */

/** Hands the first file of each drop to `take(file)`; while one is held over the page it says so. */
export function acceptDrops(take) {
    const carriesFile = (event) => event.dataTransfer?.types.includes("Files") ?? false;
    const light = (isLit) => document.body.classList.toggle("drop", isLit);
    addEventListener("dragover", (event) => {
        if (carriesFile(event)) {
            event.preventDefault();
            light(true);
        }
    });
    addEventListener("dragleave", (event) => event.relatedTarget === null && light(false));
    addEventListener("drop", (event) => {
        light(false);
        if (carriesFile(event)) {
            event.preventDefault();
            take(event.dataTransfer.files[0]);
        }
    });
}
