package org.starkin.page;

import java.util.Base64;
import java.util.Map;

/** What a reader brings to the page from outside: text from the clipboard, and files from a folder. */
final class Hand {

    private static final String PASTE = """
            text => {
                const clipboardData = new DataTransfer();
                clipboardData.setData("text/plain", text);
                const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
                document.querySelector("#query").dispatchEvent(paste);
            }
            """;

    private static final String DROP = """
            ({ name, bytes }) => {
                const dataTransfer = new DataTransfer();
                dataTransfer.items.add(new File([Uint8Array.fromBase64(bytes)], name));
                const at = document.querySelector("footer");
                at.dispatchEvent(new DragEvent("dragover", { dataTransfer, bubbles: true, cancelable: true }));
                at.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
            }
            """;

    private Hand() {}

    /** Pastes a text into the search box. */
    static void paste(Tab tab, String text) {
        tab.page().evaluate(PASTE, text);
    }

    /** Drops a file on the page's foot, and waits until what it holds is shown. */
    static void drop(Tab tab, String name, byte[] bytes) {
        tab.page()
                .evaluate(
                        DROP, Map.of("name", name, "bytes", Base64.getEncoder().encodeToString(bytes)));
        tab.page().waitForURL("**/#file=*");
        tab.settled();
    }
}
