package org.starkin.similar;

import org.starkin.operate.RequestParameters;

/** Reads the settings of a search from query parameters. */
public final class SettingsParameters {

    private SettingsParameters() {}

    /** The settings; those not given have their defaults. Faults stay with the parameters. */
    public static SearchSettings read(RequestParameters parameters) {
        return new SearchSettings(
                parameters.names("surveys"),
                parameters.wholeNumber("limit").orElse(SearchSettings.DEFAULT_LIMIT),
                parameters.number("min_similarity"),
                parameters.flag("exact"),
                parameters.wholeNumber("effort"),
                parameters.number("recall"),
                parameters.flag("include_self"),
                new PhotometryParts(
                        parameters.flag("include_light_curve"),
                        parameters.flag("include_periodogram"),
                        parameters.flag("include_features")),
                FilterParameters.read(parameters),
                parameters.wholeNumber("offset"),
                parameters.names("if_generation"),
                parameters.number("group_arcsec"),
                parameters.flag("explain"),
                parameters.text("against"));
    }
}
