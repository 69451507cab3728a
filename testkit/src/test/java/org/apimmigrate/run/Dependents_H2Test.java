package org.apimmigrate.run;

import java.util.List;
import org.apimmigrate.testkit.TestDbms;

class Dependents_H2Test extends DependentsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }

    @Override
    List<CustomerObject> inTheWay() {
        return List.of(
                new CustomerObject(
                        "cust_check on am_api_categories",
                        true,
                        "ALTER TABLE AM_API_CATEGORIES ADD CONSTRAINT CUST_CHECK CHECK (TENANT_ID > -5000 OR NAME <> 'a')"),
                new CustomerObject(
                        "cust_index on am_api_categories",
                        true,
                        "CREATE INDEX CUST_INDEX ON AM_API_CATEGORIES (UUID, TENANT_ID)"),
                new CustomerObject(
                        "am_api_categories.cust_next",
                        true,
                        "ALTER TABLE AM_API_CATEGORIES ADD CUST_NEXT INTEGER GENERATED ALWAYS AS (TENANT_ID + 1)"),
                new CustomerObject(
                        "cust_fkey of elsewhere.cust",
                        true,
                        "CREATE SCHEMA ELSEWHERE",
                        "CREATE TABLE ELSEWHERE.CUST (N VARCHAR(255), T INTEGER, CONSTRAINT CUST_FKEY"
                                + " FOREIGN KEY (N, T) REFERENCES PUBLIC.AM_API_CATEGORIES (NAME, TENANT_ID))"),
                new CustomerObject(
                        "cust_api_fkey of cust_api",
                        true,
                        "CREATE TABLE CUST_API (P VARCHAR(200), N VARCHAR(200), V VARCHAR(30), CONSTRAINT CUST_API_FKEY"
                                + " FOREIGN KEY (P, N, V) REFERENCES AM_API (API_PROVIDER, API_NAME, API_VERSION))"),
                new CustomerObject(
                        "cust_query",
                        true,
                        "CREATE TABLE CUST_QUERY (T INTEGER, CONSTRAINT CUST_QUERY CHECK"
                                + " (T IN (SELECT TENANT_ID FROM AM_API_CATEGORIES)))"));
    }

    @Override
    List<CustomerObject> lost() {
        return List.of(
                new CustomerObject(
                        "cust_check on am_api_categories",
                        true,
                        "ALTER TABLE AM_API_CATEGORIES ADD CONSTRAINT CUST_CHECK CHECK (TENANT_ID > -5000)"),
                new CustomerObject(
                        "cust_index on am_api_categories",
                        true,
                        "CREATE INDEX CUST_INDEX ON AM_API_CATEGORIES (TENANT_ID)"));
    }

    @Override
    List<String> harmless() {
        return List.of(
                "CREATE INDEX CUST_NAME ON AM_API_CATEGORIES (NAME)",
                "ALTER TABLE AM_API_CATEGORIES ADD CONSTRAINT CUST_NAME_CHECK CHECK (NAME <> 'TENANT_ID')",
                "ALTER TABLE AM_KEY_MANAGER ADD CONSTRAINT CUST_DOMAIN CHECK (TENANT_DOMAIN <> 'x' OR NAME <> 'y')",
                "ALTER TABLE AM_KEY_MANAGER ADD CUST_DOMAINS VARCHAR(200) GENERATED ALWAYS AS (TENANT_DOMAIN || 'x')",
                "ALTER TABLE AM_API_REVISION_METADATA ADD CONSTRAINT CUST_REVISION CHECK (REVISION_UUID <> 'x')",
                "CREATE TABLE CUST (N VARCHAR(100), D VARCHAR(100), T VARCHAR(255), S VARCHAR(60),"
                        + " FOREIGN KEY (N, D) REFERENCES AM_KEY_MANAGER (NAME, TENANT_DOMAIN),"
                        + " FOREIGN KEY (T, S) REFERENCES IDN_OAUTH2_ACCESS_TOKEN_SCOPE (TOKEN_ID, TOKEN_SCOPE))");
    }
}
