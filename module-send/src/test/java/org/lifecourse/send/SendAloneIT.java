package org.lifecourse.send;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lifecourse.core.web.WarAloneContract;
import org.lifecourse.core.web.WarUnderTest;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SendAloneIT extends WarAloneContract {

    @Deployment
    static WebArchive archive() {
        return WarUnderTest.with();
    }

    @Override
    protected String module() {
        return "send";
    }

    @Override
    protected String page() {
        return "commissioning/matrix";
    }

    @Override
    protected String endpoint() {
        return "api/commissioning/matrix";
    }
}
