package org.apimmigrate.run;

import java.util.List;
import org.apimmigrate.testkit.TestDbms;

class Dependents_MariaDbTest extends DependentsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }

    @Override
    List<CustomerObject> inTheWay() {
        return List.of(
                new CustomerObject(
                        "cust_check on am_api_categories",
                        true,
                        "ALTER TABLE AM_API_CATEGORIES ADD CONSTRAINT CUST_CHECK CHECK (TENANT_ID > -5000 OR NAME <> 'a')"),
                new CustomerObject(
                        "cust_unique on am_api_categories",
                        true,
                        "CREATE UNIQUE INDEX CUST_UNIQUE ON AM_API_CATEGORIES (UUID, TENANT_ID)"),
                new CustomerObject(
                        "am_api_categories.cust_next",
                        true,
                        "ALTER TABLE AM_API_CATEGORIES ADD CUST_NEXT INTEGER AS (TENANT_ID + 1) VIRTUAL"),
                new CustomerObject(
                        "cust_fkey of cust",
                        true,
                        "CREATE TABLE CUST (N VARCHAR(255), T INTEGER, CONSTRAINT CUST_FKEY"
                                + " FOREIGN KEY (N, T) REFERENCES AM_API_CATEGORIES (NAME, TENANT_ID)) ENGINE=InnoDB"),
                new CustomerObject(
                        "cust_scope_fkey of cust_scope",
                        true,
                        "CREATE TABLE CUST_SCOPE (T VARCHAR(255), S VARCHAR(60), CONSTRAINT CUST_SCOPE_FKEY FOREIGN KEY (T, S)"
                                + " REFERENCES IDN_OAUTH2_ACCESS_TOKEN_SCOPE (TOKEN_ID, TOKEN_SCOPE)) ENGINE=InnoDB"),
                new CustomerObject(
                        "cust_body on am_gateway_environment",
                        true,
                        "CREATE TRIGGER CUST_BODY BEFORE UPDATE ON AM_GATEWAY_ENVIRONMENT FOR EACH ROW"
                                + " SET NEW.DESCRIPTION = NEW.TENANT_DOMAIN"));
    }

    @Override
    List<CustomerObject> lost() {
        return List.of(
                new CustomerObject(
                        "cust_check on am_api_categories",
                        true,
                        "ALTER TABLE AM_API_CATEGORIES ADD CONSTRAINT CUST_CHECK CHECK (TENANT_ID > -5000)"),
                new CustomerObject(
                        "token_scope on idn_oauth2_access_token_scope",
                        true,
                        "ALTER TABLE IDN_OAUTH2_ACCESS_TOKEN_SCOPE MODIFY COLUMN TOKEN_SCOPE VARCHAR(60) NOT NULL"
                                + " CHECK (TOKEN_SCOPE <> 'it''s')"),
                new CustomerObject(
                        "cust_index on am_api_categories",
                        true,
                        "CREATE INDEX CUST_INDEX ON AM_API_CATEGORIES (UUID, TENANT_ID)"),
                new CustomerObject(
                        "cust_alone on am_api_categories",
                        true,
                        "CREATE INDEX CUST_ALONE ON AM_API_CATEGORIES (TENANT_ID)"),
                new CustomerObject(
                        "cust_late on am_api_categories",
                        true,
                        "CREATE TRIGGER CUST_LATE BEFORE INSERT ON AM_API_CATEGORIES FOR EACH ROW"
                                + " SET NEW.DESCRIPTION = NEW.TENANT_ID"));
    }

    @Override
    List<String> harmless() {
        return List.of(
                "CREATE INDEX CUST_NAME ON AM_API_CATEGORIES (NAME)",
                "CREATE TRIGGER CUST_NOTE BEFORE UPDATE ON AM_API_CATEGORIES FOR EACH ROW SET NEW.NAME = OLD.NAME",
                "ALTER TABLE AM_KEY_MANAGER ADD CONSTRAINT CUST_DOMAIN CHECK (TENANT_DOMAIN <> 'x' OR NAME <> 'y')",
                "ALTER TABLE AM_KEY_MANAGER ADD CUST_DOMAINS VARCHAR(200) AS (CONCAT(TENANT_DOMAIN, 'x')) VIRTUAL",
                "ALTER TABLE AM_APPLICATION ADD CUST_JSON JSON",
                "CREATE TABLE CUST_API (P VARCHAR(200), N VARCHAR(200), V VARCHAR(30), FOREIGN KEY (P, N, V)"
                        + " REFERENCES AM_API (API_PROVIDER, API_NAME, API_VERSION)) ENGINE=InnoDB");
    }
}
