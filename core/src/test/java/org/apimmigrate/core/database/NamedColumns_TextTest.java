package org.apimmigrate.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apimmigrate.core.database.DependentRules.Dependent;
import org.apimmigrate.core.database.DependentRules.Effect;
import org.apimmigrate.core.database.ViewRules.Change;
import org.junit.jupiter.api.Test;

class NamedColumns_TextTest {

    private static final Map<String, Map<String, Change>> CHANGES = Map.of(
            "AM_KEY_MANAGER", Map.of("TENANT_DOMAIN", Change.RENAME),
            "AM_API_CATEGORIES", Map.of("TENANT_ID", Change.DROP));

    @Test
    void columnsOfAnExpressionAreFoundAndLiteralsAreNot() {
        assertThat(NamedColumns.in("CHECK ((tenant_id > '-5000'::integer))")).contains("TENANT_ID");
        assertThat(NamedColumns.in("`NAME` <> 'it''s TENANT_ID'")).containsExactly("NAME");
        assertThat(NamedColumns.in("\"TENANT_ID2\" > 0")).doesNotContain("TENANT_ID");
        assertThat(NamedColumns.in(null)).isEmpty();
    }

    @Test
    void aTriggerThatTakesARenamedColumnOfItsRowIsInTheWay() {
        assertThat(judge("AM_KEY_MANAGER", "SET NEW.DESCRIPTION = new . `tenant_domain`"))
                .extracting(Dependent::effect)
                .containsExactly(Effect.STATEMENT_FAILS);
    }

    @Test
    void aTriggerThatTakesADroppedColumnOrReadsTheTableBreaksLater() {
        assertThat(judge("AM_API_CATEGORIES", "BEGIN NEW.description := OLD.tenant_id; END"))
                .extracting(Dependent::effect)
                .containsExactly(Effect.BROKEN);
        assertThat(judge("AM_APPLICATION", "INSERT INTO CUST SELECT TENANT_DOMAIN FROM AM_KEY_MANAGER"))
                .extracting(Dependent::effect)
                .containsExactly(Effect.BROKEN);
    }

    @Test
    void wordsOfCommentsTextsAndOtherTablesAreNoMatter() {
        assertThat(judge("AM_KEY_MANAGER", "BEGIN -- NEW.tenant_domain\n RETURN NEW; /* OLD.tenant_domain */ END"))
                .isEmpty();
        assertThat(judge("AM_KEY_MANAGER", "SET NEW.NAME = 'NEW.TENANT_DOMAIN'"))
                .isEmpty();
        assertThat(judge("AM_KEY_MANAGER", "SET NEW.NAME = NEW.TENANT_DOMAIN2")).isEmpty();
        assertThat(judge("AM_APPLICATION", "SET NEW.NAME = NEW.TENANT_DOMAIN")).isEmpty();
    }

    private static List<Dependent> judge(String on, String body) {
        return TriggerBodies.judge("CUST", on, body, CHANGES);
    }
}
