package org.apimmigrate.core.schema;

/** What a DBMS makes of a column beyond what the script says, so that a comparison does not take it for a difference. */
public interface ColumnRules {

    /** Nothing but what the catalogs say. */
    ColumnRules PLAIN = new ColumnRules() {};

    /**
     * Do nullability, default and on-update of the live column follow from what the catalog says under the settings that a server may
     * have?
     *
     * @param inPrimaryKey is it a column of the primary key
     */
    default boolean serverMade(Column expected, Column actual, boolean inPrimaryKey) {
        return false;
    }

    /** Can the live column hold every value of the expected one? Such a column is left as it is. */
    default boolean holdsAllOf(Column live, Column expected) {
        return live.holdsAllOf(expected);
    }
}
