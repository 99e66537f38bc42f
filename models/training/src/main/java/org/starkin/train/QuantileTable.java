package org.starkin.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.starkin.encoder.StellarParameter;
import org.starkin.nature.Quantity;

/** How a card writes down what a network's quantiles mean. */
public final class QuantileTable {

    private QuantileTable() {}

    /**
     * What a card says of a network's numbers.
     *
     * @param quantities in the network's order
     * @param widening empty as long as it is not known
     */
    public static Map<String, Object> of(List<Quantity> quantities, Map<StellarParameter, Double> widening) {
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("levels", Pinball.QUANTILES.size());
        table.put(
                "parameters",
                quantities.stream().map(quantity -> quantity.parameter().key()).toList());
        for (Quantity quantity : quantities) {
            Map<String, Object> scaling = new LinkedHashMap<>();
            scaling.put("centre", quantity.unscaled(0));
            scaling.put("scale", quantity.unscaled(1) - quantity.unscaled(0));
            scaling.put("widening", Widening.of(widening, quantity.parameter()));
            table.put(quantity.parameter().key(), scaling);
        }
        return table;
    }

    /** By how much the intervals of each are widened. */
    public static Map<String, Object> widening(List<Quantity> quantities, Map<StellarParameter, Double> widening) {
        Map<String, Object> table = new LinkedHashMap<>();
        for (Quantity quantity : quantities) {
            table.put(quantity.parameter().key(), Widening.of(widening, quantity.parameter()));
        }
        return table;
    }
}
