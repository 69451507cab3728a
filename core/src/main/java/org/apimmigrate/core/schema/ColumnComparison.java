package org.apimmigrate.core.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apimmigrate.core.schema.Difference.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A live column against the one expected.
 *
 * @param wanted what the live column should become, without what is better left as it is; null when nothing is to be changed or can be
 * @param drift what differs and is left: a wider type, another collation
 */
record ColumnComparison(@Nullable Column wanted, List<Difference> differences, List<Difference> drift) {

    /**
     * @param source the column in the source catalog; null when it is new, or when there is no source catalog
     * @param inPrimaryKey is the live column one of the primary key
     * @param inOwnPrimaryKey is that key the customer's
     * @param lenient leave what is wider or differs in its collation
     */
    static ColumnComparison of(
            String table,
            Column live,
            Column target,
            @Nullable Column source,
            boolean inPrimaryKey,
            boolean inOwnPrimaryKey,
            boolean lenient,
            ColumnRules rules) {
        List<Difference> differences = new ArrayList<>();
        List<Difference> drift = new ArrayList<>();
        String object = "column " + target.name();
        Column wanted = live;
        if (!sameType(live, target)) {
            boolean hop = source != null && sameType(live, source) && !sameType(source, target);
            boolean left = lenient && !hop && rules.holdsAllOf(live, target);
            boolean textual = live.typeText().equals(target.typeText());
            (left ? drift : differences)
                    .add(new Difference(
                            Kind.TYPE,
                            table,
                            object,
                            textual ? target.nativeType() : target.typeText(),
                            textual ? live.nativeType() : live.typeText()));
            if (!left && (hop || rules.holdsAllOf(target, live))) {
                wanted = typed(wanted, target);
            }
        }
        if (!rules.serverMade(target, live, inPrimaryKey)) {
            if (lenient && inOwnPrimaryKey && !live.nullable() && target.nullable()) {
                // a column of a primary key cannot be NULL, whoever made the key
                drift.add(new Difference(Kind.NULLABLE, table, object, nullability(target), nullability(live)));
            } else if (live.nullable() != target.nullable()) {
                differences.add(new Difference(Kind.NULLABLE, table, object, nullability(target), nullability(live)));
                wanted = wanted.nullable(target.nullable());
            }
            if (!sameDefault(live.defaultValue(), target.defaultValue())) {
                differences.add(new Difference(Kind.DEFAULT, table, object, defaultText(target), defaultText(live)));
                wanted = wanted.withDefault(target.defaultValue());
            }
            unequal(differences, Kind.ON_UPDATE, table, object, target.onUpdate(), live.onUpdate());
        }
        if (live.autoIncrement() != target.autoIncrement()) {
            unequal(
                    lenient && live.autoIncrement() && !hopNumbers(source, target) ? drift : differences,
                    Kind.AUTO_INCREMENT,
                    table,
                    object,
                    numbering(target),
                    numbering(live));
        }
        unequal(differences, Kind.GENERATED, table, object, target.generated(), live.generated());
        unequal(lenient ? drift : differences, Kind.COLLATION, table, object, target.collation(), live.collation());
        return new ColumnComparison(wanted.equals(live) ? null : wanted, differences, drift);
    }

    /** Does the way from the source to the target change who numbers the column? */
    private static boolean hopNumbers(@Nullable Column source, Column target) {
        return source != null && source.autoIncrement() != target.autoIncrement();
    }

    /** A truth value and the number that stands for it are one default: which of them is reported depends on the type of the column. */
    private static boolean sameDefault(@Nullable String a, @Nullable String b) {
        return Objects.equals(numeric(a), numeric(b));
    }

    private static @Nullable String numeric(@Nullable String defaultValue) {
        if (defaultValue == null) {
            return null;
        }
        return switch (defaultValue) {
            case "TRUE" -> "1";
            case "FALSE" -> "0";
            default -> defaultValue;
        };
    }

    private static boolean sameType(Column a, Column b) {
        return a.typeText().equals(b.typeText()) && a.nativeType().equalsIgnoreCase(b.nativeType());
    }

    private static Column typed(Column column, Column type) {
        return new Column(
                column.name(),
                type.type(),
                type.length(),
                type.precision(),
                type.scale(),
                column.nullable(),
                column.defaultValue(),
                column.autoIncrement(),
                column.sequence(),
                column.onUpdate(),
                column.generated(),
                column.collation(),
                type.nativeType());
    }

    private static String nullability(Column column) {
        return column.nullable() ? "NULL" : "NOT NULL";
    }

    private static String defaultText(Column column) {
        return column.defaultValue() == null ? "no default" : "DEFAULT " + column.defaultValue();
    }

    private static String numbering(Column column) {
        return column.autoIncrement() ? "numbered by the DBMS" : "not numbered";
    }

    private static void unequal(
            List<Difference> into,
            Kind kind,
            String table,
            String object,
            @Nullable String expected,
            @Nullable String actual) {
        if (!Objects.equals(expected, actual)) {
            into.add(new Difference(kind, table, object, expected, actual));
        }
    }
}
