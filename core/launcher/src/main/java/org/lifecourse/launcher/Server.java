package org.lifecourse.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Payara Micro in this process: one connection pool, one HTTP listener, and the modules deployed on it. */
final class Server {

    private static final Logger LOG = Logger.getLogger(Server.class.getName());
    private static final String LISTENER = "configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";
    /** Payara asks for a password even where the database asks for none. */
    private static final String NO_PASSWORD = "none";
    private static final String HTTP = "configs.config.server-config.network-config.protocols.protocol.http-listener.http.";

    private static final String ENABLED = LISTENER + "enabled=";
    private static final int PATIENCE_SECONDS = 20;
    /** Somebody may just be on the way from the door to where they are counted. */
    private static final long SETTLING_MILLIS = 300;

    private final PayaraMicroRuntime runtime;
    /** The runtime's own way to run a command asks a cluster, and there is none. */
    private final AdminCommandRunner commands;
    private final Map<String, ModuleFile> deployed = new HashMap<>();

    private Server(PayaraMicroRuntime runtime, AdminCommandRunner commands) {
        this.runtime = runtime;
        this.commands = commands;
    }

    /**
     * @throws Trouble when the port is taken or the server does not start
     */
    static Server start(DataFolder data, Database database, String bind, int port, int pool, boolean isBehindProxy) {
        mustBeFree(bind, port);
        data.clear("payara");
        try {
            var root = Files.createDirectories(data.at("payara"));
            PayaraMicro.setUpackedJarDir(Files.createDirectories(data.at("payara-lib")).toFile());
            var micro = PayaraMicro.getInstance();
            micro.setRootDir(root.toFile());
            micro.setHttpPort(port);
            micro.setNoHazelcast(true);
            micro.setPrintLogo(false);
            micro.setPreBootHandler(commands -> configure(commands, database, bind, pool, isBehindProxy));
            var runner = new AdminCommandRunner[1];
            micro.setPostBootHandler(commands -> runner[0] = commands);
            return new Server(micro.bootStrap(), runner[0]);
        } catch (BootstrapException | IOException e) {
            throw new Trouble("The application server did not start: " + e.getMessage() + ". See the log.", e);
        }
    }

    private static void mustBeFree(String bind, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(bind), port));
        } catch (IOException e) {
            throw new Trouble("Port " + port + " on " + bind + " is taken or not allowed: " + e.getMessage()
                    + ". Choose another one with --port.", e);
        }
    }

    private static void configure(AdminCommandRunner commands, Database database, String bind, int pool, boolean isBehindProxy) {
        run(commands, "set", LISTENER + "address=" + bind);
        run(commands, "set", ENABLED + "false");
        run(commands, "set", HTTP + "compression=on");
        run(commands, "set", HTTP + "compression-min-size-bytes=1024");
        run(commands, "set", HTTP + "compressable-mime-type=text/html,text/xml,text/plain,text/css,text/javascript,application/javascript,"
                + "application/json,image/svg+xml,text/csv");
        if (isBehindProxy) {
            run(commands, "set", HTTP + "scheme-mapping=X-Forwarded-Proto");
        }
        run(commands, "set", HTTP + "cookie-same-site-enabled=true");
        run(commands, "set", HTTP + "cookie-same-site-value=Lax");
        // the launcher deploys; nothing is to look for applications every two seconds
        run(commands, "set", "configs.config.server-config.admin-service.das-config.dynamic-reload-enabled=false");
        run(commands, "set", "configs.config.server-config.admin-service.das-config.autodeploy-enabled=false");
        run(commands, "set", "configs.config.server-config.admin-service.das-config.deploy-xml-validation=none");
        run(commands, "set", HTTP + "xpowered-by=false");
        run(commands, "set", HTTP + "server-header=false");
        run(commands, "create-jdbc-connection-pool", "--datasourceclassname=org.postgresql.ds.PGSimpleDataSource",
                "--restype=javax.sql.DataSource", "--property=url=" + escaped(database.url()) + ":user=" + escaped(database.user())
                        + ":password=" + escaped(database.password().isEmpty() ? NO_PASSWORD : database.password()), "lifecourse");
        run(commands, "set", "resources.jdbc-connection-pool.lifecourse.max-pool-size=" + pool);
        run(commands, "set", "resources.jdbc-connection-pool.lifecourse.steady-pool-size=4");
        run(commands, "set", "resources.jdbc-connection-pool.lifecourse.connection-validation-method=custom-validation");
        run(commands, "set", "resources.jdbc-connection-pool.lifecourse.validation-classname="
                + "org.glassfish.api.jdbc.validation.PostgresConnectionValidation");
        run(commands, "set", "resources.jdbc-connection-pool.lifecourse.is-connection-validation-required=true");
        run(commands, "set", "resources.jdbc-connection-pool.lifecourse.validate-atmost-once-period-in-seconds=5");
        run(commands, "set", "resources.jdbc-connection-pool.lifecourse.fail-all-connections=true");
        run(commands, "create-jdbc-resource", "--connectionpoolid=lifecourse", "jdbc/lifecourse");
    }

    private static void run(AdminCommandRunner commands, String command, String... words) {
        var result = commands.run(command, words);
        if (result.getExitStatus() == ClusterCommandResult.ExitStatus.FAILURE) {
            LOG.log(Level.WARNING, "The setting {0} was not taken: {1}", new Object[] {words[0].replaceAll("password.*", "…"), result.getOutput()});
        }
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace(":", "\\:").replace("=", "\\=");
    }

    /**
     * Lets people in, once everything is deployed: a proxy sends nobody to a port that does not listen.
     *
     * @throws Trouble when the port was taken meanwhile
     */
    void open(String bind, int port) {
        mustBeFree(bind, port);
        run(commands, "set", ENABLED + "true");
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("0.0.0.0".equals(bind) ? "127.0.0.1" : bind, port), PATIENCE_SECONDS * 1000);
        } catch (IOException e) {
            throw new Trouble("The application server does not listen on " + bind + " and port " + port + ": " + e.getMessage() + ". See the log.", e);
        }
    }

    /** Listens no more, so that a proxy comes no further: what stops the modules does not stop to listen first. */
    void closePort() {
        run(commands, "set", ENABLED + "false");
    }

    /** Lets nobody into these modules any more, so that the proxy takes them to another node, and waits until whoever is inside has finished. */
    void empty(Collection<String> codes) {
        var doors = ManagementFactory.getPlatformMBeanServer();
        for (var code : codes) {
            try {
                doors.invoke(door(code), "close", new Object[0], new String[0]);
            } catch (JMException e) {
                LOG.log(Level.WARNING, "The door of the module " + code + " could not be closed", e);
            }
        }
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            do {
                Thread.sleep(SETTLING_MILLIS);
            } while (codes.stream().anyMatch(code -> isInside(doors, code)) && System.nanoTime() < deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isInside(MBeanServer doors, String code) {
        try {
            return (int) doors.getAttribute(door(code), "UnderWay") > 0;
        } catch (JMException e) {
            LOG.log(Level.FINE, "The module " + code + " has no door", e);
            return false;
        }
    }

    private static ObjectName door(String code) throws JMException {
        return new ObjectName("org.lifecourse:type=Door,module=" + (ModuleFile.PORTAL.equals(code) ? "core" : code));
    }

    /** Codes of what runs here. */
    synchronized Set<String> deployed() {
        return Set.copyOf(deployed.keySet());
    }

    /**
     * Deploys a module. One that does not start leaves the others alone.
     *
     * @return null when it runs, else why it does not
     */
    synchronized String deploy(ModuleFile module) {
        var reason = Reason.listening();
        try {
            var done = runtime.deploy(module.code(), module.contextRoot(), module.file().toFile());
            if (done && runtime.getDeployedApplicationNames().contains(module.code())) {
                deployed.put(module.code(), module);
                return null;
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The module " + module.code() + " did not start", e);
        } finally {
            reason.close();
        }
        return reason.words();
    }

    synchronized void undeploy(String code) {
        runtime.undeploy(code);
        deployed.remove(code);
    }

    /** The file that a running module was deployed from, or null. */
    synchronized ModuleFile deployed(String code) {
        return deployed.get(code);
    }

    /** Connections to a database that was started again are dead: the pool makes new ones. */
    void dropConnections() {
        run(commands, "flush-connection-pool", "lifecourse");
    }

    void stop() {
        try {
            runtime.shutdown();
        } catch (BootstrapException | IllegalStateException e) {
            LOG.log(Level.WARNING, "The application server did not stop cleanly", e);
        }
    }
}
