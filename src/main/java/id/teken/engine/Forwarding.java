package id.teken.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/** Stands before an object of the servlet container, so that the engine's filters meet something else in a few calls. */
final class Forwarding {

    private Forwarding() {
    }

    /**
     * @param own    whether a call, by its method and arguments (null for none), goes no further
     * @param answer what such a call returns
     */
    static <T> T to(Class<T> type, T target, BiPredicate<Method, Object[]> own, BiFunction<Method, Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (own.test(method, arguments)) {
                return answer.apply(method, arguments);
            }
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
