package org.starkin.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starkin.lightcurve.Passband;

/**
 * Rows that are stars: columns that speak of the object, and a light curve.
 *
 * @param objects the columns of the object
 * @param curve the lists
 * @param meaning of its points
 * @param rule which points are left out
 * @param options what the file does not say
 */
record NestedStars(
        ObjectColumns objects, NestedCurve curve, Meaning meaning, NestedCurve.PointRule rule, ReadOptions options)
        implements NestedMeaning {

    @Override
    public List<Integer> owners() {
        return objects.owners();
    }

    @Override
    public List<Integer> used() {
        List<Integer> used = new ArrayList<>(objects.all());
        used.addAll(curve.columns());
        return used;
    }

    @Override
    public String description() {
        return objects.words() + "; " + curve.words() + "; " + meaning.words();
    }

    @Override
    public String id() {
        return objects.id();
    }

    @Override
    public ObjectRow star(String objectId) {
        return objects.star(objectId);
    }

    @Override
    public ObjectRow described(ObjectRow star) {
        return objects.described(star);
    }

    @Override
    public int points() {
        return curve.time();
    }

    @Override
    public Optional<Flaw> addTo(StarRows star) {
        String noBand = options.passband().orElse(Passband.UNKNOWN.name());
        return curve.addTo(star, noBand, rule, options.limits());
    }
}
