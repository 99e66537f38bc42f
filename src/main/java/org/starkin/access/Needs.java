package org.starkin.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The role that a route needs where keys are configured: on the method of the resource, nowhere else. A route without it stops
 * the build and the start; the OpenAPI description tells it as {@code x-starkin-role}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {

    Role value();
}
