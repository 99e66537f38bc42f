package org.starkin.render;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.encoder.EncoderId;

/** An encoder: vectors of different encoders are never compared. */
public record EncoderRow(
        @Schema(examples = "kin") String name,
        @Schema(description = "Hash of its weights") String sha256) {

    public static EncoderRow of(EncoderId id) {
        return new EncoderRow(id.name(), id.sha256());
    }
}
