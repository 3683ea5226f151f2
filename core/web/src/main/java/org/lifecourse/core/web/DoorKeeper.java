package org.lifecourse.core.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.management.ManagementFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.lifecourse.core.module.ModuleDescriptor;

/** Counts who is inside, and shows the door to the launcher. */
@WebListener
public class DoorKeeper implements ServletContextListener, ServletRequestListener {

    private static final Logger LOG = Logger.getLogger(DoorKeeper.class.getName());

    @Inject
    private ModuleDescriptor module;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            var server = ManagementFactory.getPlatformMBeanServer();
            if (server.isRegistered(name())) {
                server.unregisterMBean(name());
            }
            server.registerMBean(new StandardMBean(new Door(), DoorMBean.class), name());
        } catch (JMException e) {
            LOG.log(Level.WARNING, "The launcher cannot close the door of this module", e);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        try {
            ManagementFactory.getPlatformMBeanServer().unregisterMBean(name());
        } catch (JMException e) {
            LOG.log(Level.FINE, "There was no door: {0}", e.getMessage());
        }
    }

    private ObjectName name() throws JMException {
        return new ObjectName("org.lifecourse:type=Door,module=" + module.code());
    }

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        Door.entered();
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        Door.left();
    }
}
