package org.starkin.plane;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.Cell;

/** Where a star stands in the planes: what is known of it, or told by the heads. What is neither is null. */
@Schema(name = "PlaneStar")
public record PlaneRow(
        @Schema(examples = "gaia") @Cell(ucd = "meta.dataset")
        String survey,

        @Schema(description = "The survey's own id, always a string", examples = "4057091150787104896")
        @Cell(ucd = "meta.id;meta.main")
        String objectId,

        @JsonProperty("class") @Schema(examples = "RRAB") @Cell(ucd = "src.class")
        Optional<String> label,

        @Schema(description = "Effective temperature, kelvin", examples = "6240.0")
        @Cell(ucd = "phys.temperature.effective", unit = "K")
        OptionalDouble teffK,

        @Schema(description = "The lower end of the head's 90 % interval; null of a property", examples = "6010.0")
        @Cell(ucd = "phys.temperature.effective;stat.min", unit = "K")
        OptionalDouble teffLowK,

        @Schema(description = "The upper end", examples = "6480.0")
        @Cell(ucd = "phys.temperature.effective;stat.max", unit = "K")
        OptionalDouble teffHighK,

        @Schema(description = "property: the sky knows it; head: the joint encoder tells it", examples = "head")
        @Cell(ucd = "meta.note")
        Optional<String> teffFrom,

        @Schema(description = "Surface gravity, dex (cgs)", examples = "4.1") @Cell(ucd = "phys.gravity")
        OptionalDouble logG,

        @JsonProperty("log_g_low") @Schema(examples = "3.8") @Cell(ucd = "phys.gravity;stat.min")
        OptionalDouble logGLow,

        @JsonProperty("log_g_high") @Schema(examples = "4.4") @Cell(ucd = "phys.gravity;stat.max")
        OptionalDouble logGHigh,

        @JsonProperty("log_g_from")
        @Schema(description = "property or head", examples = "head")
        @Cell(ucd = "meta.note")
        Optional<String> logGFrom,

        @JsonProperty("absolute_v_mag")
        @Schema(
                description =
                        "Absolute magnitude in V: a property, V and the parallax (dust left out of account), or the head",
                examples = "0.7")
        @Cell(ucd = "phys.magAbs;em.opt.V", unit = "mag")
        OptionalDouble absoluteVMag,

        @JsonProperty("absolute_v_low_mag")
        @Schema(examples = "0.1")
        @Cell(ucd = "phys.magAbs;em.opt.V;stat.min", unit = "mag")
        OptionalDouble absoluteVLowMag,

        @JsonProperty("absolute_v_high_mag")
        @Schema(examples = "1.3")
        @Cell(ucd = "phys.magAbs;em.opt.V;stat.max", unit = "mag")
        OptionalDouble absoluteVHighMag,

        @JsonProperty("absolute_v_from")
        @Schema(description = "property or head", examples = "head")
        @Cell(ucd = "meta.note")
        Optional<String> absoluteVFrom,

        @JsonProperty("absolute_g_mag")
        @Schema(
                description =
                        "Absolute magnitude in Gaia's G: a property, or G and the parallax (dust left out of account)",
                examples = "0.6")
        @Cell(ucd = "phys.magAbs;em.opt", unit = "mag")
        OptionalDouble absoluteGMag,

        @Schema(description = "Gaia's colour BP - RP", examples = "0.62")
        @Cell(ucd = "phot.color;em.opt.B;em.opt.R", unit = "mag")
        OptionalDouble bpRpMag,

        @JsonProperty("b_v_mag")
        @Schema(description = "The colour B - V", examples = "0.41")
        @Cell(ucd = "phot.color;em.opt.B;em.opt.V", unit = "mag")
        OptionalDouble bVMag) {

    /** Whether it stands in one of the planes. */
    boolean stands() {
        return (teffK.isPresent() && (logG.isPresent() || absoluteVMag.isPresent()))
                || (bpRpMag.isPresent() && absoluteGMag.isPresent())
                || (bVMag.isPresent() && absoluteVMag.isPresent());
    }
}
