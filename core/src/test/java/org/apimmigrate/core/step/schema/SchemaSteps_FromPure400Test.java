package org.apimmigrate.core.step.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.OpenH2;
import org.apimmigrate.core.schema.SchemaComparison;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Steps 0, 1 and 9 on a 4.0.0 schema. */
class SchemaSteps_FromPure400Test {

    private static final List<Step> STEPS =
            List.of(new RegistryIndicesStep(), new SchemaExpandStep(), new SchemaTightenStep());

    private OpenH2 open;

    @BeforeEach
    void start() throws Exception {
        open = new OpenH2();
        open.am(
                "INSERT INTO AM_KEY_MANAGER (UUID, NAME, TENANT_DOMAIN) VALUES ('k', 'Resident Key Manager', 'carbon.super')");
    }

    @AfterEach
    void stop() throws Exception {
        open.close();
    }

    @Test
    void they_leave_the_schema_of_a_fresh_4_1_0_and_find_nothing_to_do_again() {
        for (Step step : STEPS) {
            step.changes(open.context(), open::apply);
        }
        assertThat(differences(Role.AM)).isEmpty();
        assertThat(differences(Role.REGISTRY)).isEmpty();
        for (Step step : STEPS) {
            assertThat(planned(step)).as(step.id().id()).isEmpty();
        }
    }

    @Test
    void a_run_that_stops_after_any_statement_goes_on_with_what_is_left() {
        int statements = 0;
        for (Step step : STEPS) {
            for (List<Change> left = planned(step); !left.isEmpty(); left = planned(step)) {
                open.apply(left.get(0));
                assertThat(++statements).as("a step that never ends: " + left).isLessThan(200);
            }
        }
        assertThat(differences(Role.AM)).isEmpty();
        assertThat(differences(Role.REGISTRY)).isEmpty();
    }

    @Test
    void a_plan_of_an_untouched_database_is_what_is_then_done() {
        List<String> planned = new ArrayList<>();
        List<String> done = new ArrayList<>();
        STEPS.forEach(step -> step.changes(
                open.context(), c -> planned.add(c.statements().get(0).sql())));
        STEPS.forEach(step -> step.changes(open.context(), c -> {
            done.add(c.statements().get(0).sql());
            open.apply(c);
        }));
        assertThat(planned).isEqualTo(done);
    }

    @Test
    void every_schema_change_is_one_statement_and_tells_its_rows() {
        List<Change> changes = new ArrayList<>();
        STEPS.forEach(step -> step.changes(open.context(), changes::add));
        assertThat(changes)
                .filteredOn(c -> c.kind() == Change.Kind.SCHEMA)
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.statements()).hasSize(1));
        assertThat(changes)
                .filteredOn(c -> c.table().equals("AM_KEY_MANAGER"))
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.estimatedRows()).isEqualTo(1));
    }

    @Test
    void key_managers_get_the_token_type_DIRECT() {
        STEPS.forEach(step -> step.changes(open.context(), open::apply));
        assertThat(open.context().reader(Role.AM).list("SELECT TOKEN_TYPE FROM AM_KEY_MANAGER", r -> r.getString(1)))
                .containsExactly("DIRECT");
    }

    @Test
    void an_index_that_was_made_by_hand_is_not_made_again() throws Exception {
        open.shared("CREATE INDEX BY_HAND ON REG_RESOURCE_TAG (REG_TAG_ID, REG_TENANT_ID)");
        assertThat(planned(new RegistryIndicesStep()))
                .extracting(Change::table)
                .containsExactly("REG_RESOURCE_PROPERTY");
    }

    private List<Change> planned(Step step) {
        List<Change> changes = new ArrayList<>();
        step.changes(open.context(), changes::add);
        return changes;
    }

    private List<?> differences(Role role) {
        Context context = open.context();
        return new SchemaComparison(
                        null,
                        context.target(role),
                        context.database(role).dialect().columnRules())
                .compare(context.schema(role))
                .differences();
    }
}
