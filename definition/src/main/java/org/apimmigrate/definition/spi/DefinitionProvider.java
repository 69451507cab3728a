package org.apimmigrate.definition.spi;

import org.apimmigrate.definition.DefinitionJudge;
import org.apimmigrate.definition.DefinitionRepair;
import org.apimmigrate.definition.Limits;
import org.apimmigrate.definition.UriTemplates;

/** What the reference implementation offers; found by {@link java.util.ServiceLoader} inside the isolated class loader. */
public interface DefinitionProvider {

    /** Makes an implementation; the caller closes it. */
    Session open(Limits limits);

    /** An implementation with its worker threads. */
    interface Session extends AutoCloseable {

        DefinitionJudge judge();

        DefinitionRepair repair();

        UriTemplates uriTemplates();

        @Override
        void close();
    }
}
