package org.apimmigrate.core.value;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;

/** An array as JSON text, its elements as the texts that the DBMS gives them. */
final class ArrayText {

    private ArrayText() {}

    static String of(Object[] elements) throws SQLException {
        String[] texts = new String[elements.length];
        for (int i = 0; i < elements.length; i++) {
            if (elements[i] != null && !(elements[i] instanceof String)) {
                throw new SQLException("an array whose elements are no text", "22000");
            }
            texts[i] = (String) elements[i];
        }
        try {
            return new ObjectMapper().writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new SQLException("an array that has no text", "22000", e);
        }
    }

    static Object[] elements(String text) {
        try {
            return new ObjectMapper().readValue(text, String[].class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not the text of an array", e);
        }
    }
}
