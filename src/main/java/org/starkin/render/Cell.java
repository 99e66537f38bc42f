package org.starkin.render;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a component of a row that it is a column of the row's table too, beside the JSON. Its name is the JSON's, its
 * description that of {@code @Schema}. Components without it are in the JSON alone.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Cell {

    /** The unit, as VOUnits 1.0 spells it; empty: none. */
    String unit() default "";

    /** What it is, in the words of UCD1+ (IVOA UCD list 1.5). A {@code meta.ref.url} is made absolute in a table. */
    String ucd();

    /** In what frame its values are to be read. */
    Frame frame() default Frame.NONE;

    /** A frame of coordinates or times. */
    enum Frame {

        /** None is needed. */
        NONE,

        /** The sky's ICRS. */
        ICRS,

        /** The time system of the table. */
        TIME
    }
}
