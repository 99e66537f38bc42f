package org.starkin.render;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A passband and the unit of its brightness. */
public record BandRow(
        @Schema(examples = "G") String band,

        @Schema(
                description = "mag, or a unit of flux: nJy, uJy, mJy, electron/s, flux(zp=27.5), relative flux",
                examples = "mag")
        String unit) {}
