package org.starkin.render;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A column of a table.
 *
 * @param name as the JSON spells it
 * @param type of its values: String, Double, Integer, Long or Boolean
 * @param unit VOUnits; empty: none
 * @param ucd what it is
 * @param description in words
 * @param path the accessors that lead from a row to the value
 */
record Column(
        String name, Class<?> type, String unit, String ucd, String description, Cell.Frame frame, List<Method> path) {

    private static final String LINK = "meta.ref.url";

    private static final ClassValue<List<Column>> COLUMNS = new ClassValue<>() {
        @Override
        protected List<Column> computeValue(Class<?> row) {
            return columns(row, List.of());
        }
    };

    Column {
        path = List.copyOf(path);
    }

    /** The columns of a record, in its order: its components with a {@link Cell}, and those of records it unwraps. */
    static List<Column> of(Class<? extends Record> row) {
        return COLUMNS.get(row);
    }

    Column withUcd(String other) {
        return new Column(name, type, unit, other, description, frame, path);
    }

    /** Whether its texts are addresses, those of this server without their beginning. */
    boolean isLink() {
        return ucd.equals(LINK);
    }

    /** The value in a row; empty where it is not known. */
    Optional<Object> value(Object row) {
        Optional<Object> value = Optional.of(row);
        for (Method step : path) {
            value = value.flatMap(from -> invoke(step, from));
        }
        return value;
    }

    private static Optional<Object> invoke(Method accessor, Object from) {
        try {
            return known(accessor.invoke(from));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(accessor + " cannot be read", e);
        }
    }

    private static Optional<Object> known(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.flatMap(Column::known);
            case OptionalDouble number -> number.isPresent() ? known(number.getAsDouble()) : Optional.empty();
            case OptionalInt number -> number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
            case Double number -> number.isNaN() ? Optional.empty() : Optional.of(number);
            case Float number -> known(number.doubleValue());
            case Instant instant -> Optional.of(instant.toString());
            case List<?> list ->
                Optional.of(String.join(" ", list.stream().map(String::valueOf).toList()));
            default -> Optional.of(value);
        };
    }

    private static List<Column> columns(Class<?> row, List<Method> path) {
        List<Column> columns = new ArrayList<>();
        for (RecordComponent component : row.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            List<Method> steps = new ArrayList<>(path);
            steps.add(accessor);
            Optional.ofNullable(accessor.getAnnotation(Cell.class))
                    .ifPresent(cell -> columns.add(column(component, cell, steps)));
            if (accessor.isAnnotationPresent(JsonUnwrapped.class)) {
                columns.addAll(columns(component.getType(), steps));
            }
        }
        return columns;
    }

    private static Column column(RecordComponent component, Cell cell, List<Method> path) {
        Method accessor = component.getAccessor();
        JsonProperty named = accessor.getAnnotation(JsonProperty.class);
        Schema schema = accessor.getAnnotation(Schema.class);
        return new Column(
                named == null ? SnakeCase.of(component.getName()) : named.value(),
                type(component),
                cell.unit(),
                cell.ucd(),
                schema == null ? "" : Objects.requireNonNullElse(schema.description(), ""),
                cell.frame(),
                path);
    }

    private static Class<?> type(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == Optional.class && component.getGenericType() instanceof ParameterizedType parameterized) {
            type = (Class<?>) parameterized.getActualTypeArguments()[0];
        }
        if (type == double.class
                || type == Double.class
                || type == float.class
                || type == Float.class
                || type == OptionalDouble.class) {
            return Double.class;
        }
        if (type == int.class || type == Integer.class || type == OptionalInt.class) {
            return Integer.class;
        }
        if (type == long.class || type == Long.class) {
            return Long.class;
        }
        return type == boolean.class || type == Boolean.class ? Boolean.class : String.class;
    }
}
