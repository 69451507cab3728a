package org.apimmigrate.definition.reference.asyncapi;

import io.apicurio.datamodels.asyncapi.models.AaiChannelItem;
import io.apicurio.datamodels.asyncapi.models.AaiDocument;
import io.apicurio.datamodels.asyncapi.models.AaiOperation;
import io.apicurio.datamodels.core.models.Extension;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apimmigrate.definition.UriTemplate;
import org.jspecify.annotations.Nullable;

/** The operations of an AsyncAPI document as the server lists them: each channel's publish and subscribe. */
public final class AsyncApiOperations {

    private AsyncApiOperations() {}

    /** The operations; throws whatever the reader throws. */
    public static List<UriTemplate> of(String text) {
        AaiDocument document = AsyncApiRules.read(text);
        List<UriTemplate> templates = new ArrayList<>();
        if (document.channels != null) {
            for (Map.Entry<String, AaiChannelItem> channel : document.channels.entrySet()) {
                add(channel, "PUBLISH", channel.getValue().publish, templates);
                add(channel, "SUBSCRIBE", channel.getValue().subscribe, templates);
            }
        }
        return templates;
    }

    private static void add(
            Map.Entry<String, AaiChannelItem> channel,
            String verb,
            @Nullable AaiOperation operation,
            List<UriTemplate> templates) {
        if (operation != null) {
            Extension authType = channel.getValue().getExtension("x-auth-type");
            templates.add(new UriTemplate(
                    verb,
                    channel.getKey(),
                    scopes(operation.getExtension("x-scopes")),
                    authType != null && authType.value instanceof String text ? text : "Any",
                    null));
        }
    }

    private static List<String> scopes(@Nullable Extension scopes) {
        Collection<?> values = scopes == null
                ? List.of()
                : scopes.value instanceof Map<?, ?> map
                        ? map.values()
                        : scopes.value instanceof List<?> list ? list : List.of();
        return values.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }
}
