package org.apimmigrate.run;

import java.util.List;
import org.apimmigrate.testkit.TestDbms;

class Dependents_PostgreSqlTest extends DependentsContract {

    private static final String FUNCTION =
            "CREATE OR REPLACE FUNCTION cust_note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$";

    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }

    @Override
    List<CustomerObject> inTheWay() {
        return List.of(
                new CustomerObject(
                        "cust_of on public.idn_oauth2_access_token_scope",
                        true,
                        FUNCTION,
                        "CREATE TRIGGER cust_of BEFORE UPDATE OF token_scope ON idn_oauth2_access_token_scope"
                                + " FOR EACH ROW EXECUTE FUNCTION cust_note()"),
                new CustomerObject(
                        "cust_when on public.am_api_categories",
                        true,
                        "CREATE TRIGGER cust_when BEFORE UPDATE ON am_api_categories FOR EACH ROW WHEN (NEW.tenant_id = 5)"
                                + " EXECUTE FUNCTION cust_note()"),
                new CustomerObject(
                        "cust_fkey of elsewhere.cust",
                        true,
                        "CREATE SCHEMA elsewhere",
                        "CREATE TABLE elsewhere.cust (name VARCHAR(255), tenant_id INTEGER, CONSTRAINT cust_fkey"
                                + " FOREIGN KEY (name, tenant_id) REFERENCES am_api_categories (name, tenant_id))"),
                new CustomerObject(
                        "cust_api_fkey of cust_api",
                        true,
                        "CREATE TABLE cust_api (p VARCHAR(200), n VARCHAR(200), v VARCHAR(30), CONSTRAINT cust_api_fkey"
                                + " FOREIGN KEY (p, n, v) REFERENCES am_api (api_provider, api_name, api_version))"),
                new CustomerObject(
                        "cust_own on public.am_api_categories",
                        true,
                        "CREATE POLICY cust_own ON am_api_categories USING (tenant_id = -1234)"),
                new CustomerObject(
                        "for public.am_subscriber.cust_user",
                        true,
                        "ALTER TABLE am_subscriber ADD cust_user VARCHAR(300) GENERATED ALWAYS AS (lower(user_id)) STORED"),
                new CustomerObject(
                        "public.cust_categories()",
                        true,
                        "CREATE FUNCTION cust_categories() RETURNS BIGINT LANGUAGE SQL BEGIN ATOMIC"
                                + " SELECT count(tenant_id) FROM am_api_categories; END"),
                new CustomerObject(
                        "cust_body on am_gateway_environment",
                        true,
                        "CREATE FUNCTION cust_body() RETURNS trigger LANGUAGE plpgsql AS"
                                + " $$ BEGIN NEW.description := NEW.tenant_domain; RETURN NEW; END $$",
                        "CREATE TRIGGER cust_body BEFORE UPDATE ON am_gateway_environment"
                                + " FOR EACH ROW EXECUTE FUNCTION cust_body()"),
                new CustomerObject(
                        "cust_row.scope", true, "CREATE TABLE cust_row (scope idn_oauth2_access_token_scope)"));
    }

    @Override
    List<CustomerObject> lost() {
        return List.of(
                new CustomerObject(
                        "cust_check on am_api_categories",
                        true,
                        "ALTER TABLE am_api_categories ADD CONSTRAINT cust_check CHECK (tenant_id > -5000 OR name <> 'a')"),
                new CustomerObject(
                        "cust_index on am_api_categories",
                        true,
                        "CREATE INDEX cust_index ON am_api_categories (uuid, tenant_id)"),
                new CustomerObject(
                        "public.cust_statistics",
                        false,
                        "CREATE STATISTICS cust_statistics ON name, tenant_id FROM am_api_categories"),
                new CustomerObject(
                        "cust_late on am_api_categories",
                        true,
                        "CREATE FUNCTION cust_late() RETURNS trigger LANGUAGE plpgsql AS"
                                + " $$ BEGIN NEW.description := NEW.tenant_id; RETURN NEW; END $$",
                        "CREATE TRIGGER cust_late BEFORE INSERT ON am_api_categories"
                                + " FOR EACH ROW EXECUTE FUNCTION cust_late()"));
    }

    @Override
    List<String> harmless() {
        return List.of(
                FUNCTION,
                "CREATE TRIGGER cust_note BEFORE UPDATE ON am_api_categories FOR EACH ROW EXECUTE FUNCTION cust_note()",
                "CREATE TRIGGER cust_name BEFORE UPDATE OF name ON am_api_categories FOR EACH ROW EXECUTE FUNCTION cust_note()",
                "CREATE TRIGGER cust_domain BEFORE UPDATE ON am_key_manager FOR EACH ROW WHEN (NEW.tenant_domain = 'x')"
                        + " EXECUTE FUNCTION cust_note()",
                "ALTER TABLE am_key_manager ADD CONSTRAINT cust_domain CHECK (tenant_domain <> 'tenant_id')",
                "ALTER TABLE idn_oauth2_access_token_scope ADD CONSTRAINT cust_scope CHECK (token_scope <> 'x')",
                "CREATE STATISTICS cust_scopes ON token_id, token_scope FROM idn_oauth2_access_token_scope",
                "CREATE TABLE cust (name VARCHAR(100), tenant_domain VARCHAR(100), token VARCHAR(255), scope VARCHAR(60),"
                        + " FOREIGN KEY (name, tenant_domain) REFERENCES am_key_manager (name, tenant_domain),"
                        + " FOREIGN KEY (token, scope) REFERENCES idn_oauth2_access_token_scope (token_id, token_scope))");
    }
}
