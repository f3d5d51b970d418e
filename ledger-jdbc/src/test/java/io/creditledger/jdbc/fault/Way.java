package io.creditledger.jdbc.fault;

import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.error.LedgerException;
import io.creditledger.value.Account;
import java.util.List;
import java.util.stream.IntStream;

/** Ways to do a deed. */
enum Way {
    /** By itself. */
    POST {
        @Override
        List<Command> commands(Deed deed, Place place) {
            return List.of(deed.command(place));
        }

        @Override
        List<Account> accounts(Place place) {
            return List.of(place.account());
        }

        @Override
        List<Told> go(Scene scene, List<Command> commands) {
            return List.of(Told.of(commands.get(0), () -> scene.ledger().post(commands.get(0))));
        }
    },
    /** In a list, all or nothing. */
    POST_ALL {
        @Override
        List<Told> go(Scene scene, List<Command> commands) {
            return wholly(commands, () -> scene.ledger().postAll(commands));
        }
    },
    /** In a list of which each stands for itself. */
    POST_EACH {
        @Override
        List<Told> go(Scene scene, List<Command> commands) {
            try {
                return scene.ledger().postEach(commands).stream()
                        .map(each -> Told.of(each.command(), each::orElseThrow))
                        .toList();
            } catch (LedgerException failed) {
                return allFailed(commands, failed);
            }
        }
    },
    /** Several callers at the same time, who share a transaction. */
    SHARED {
        @Override
        List<Told> go(Scene scene, List<Command> commands) {
            return scene.callers().go(scene.ledger(), along(commands).account().orElseThrow(), commands);
        }
    },
    /** In a transaction of the host, who writes a row beside it. */
    WITHIN {
        @Override
        List<Command> commands(Deed deed, Place place) {
            return POST.commands(deed, place);
        }

        @Override
        List<Account> accounts(Place place) {
            return POST.accounts(place);
        }

        @Override
        List<Told> go(Scene scene, List<Command> commands) {
            return wholly(
                    commands,
                    () -> scene.host().sell(commands.get(0).key(), within -> List.of(within.post(commands.get(0)))));
        }
    },
    /** The same with a list. */
    WITHIN_ALL {
        @Override
        List<Told> go(Scene scene, List<Command> commands) {
            return wholly(commands, () -> scene.host().sell(commands.get(0).key(), within -> within.postAll(commands)));
        }
    };

    /** Does it, and says what callers were told. */
    abstract List<Told> go(Scene scene, List<Command> commands);

    /** What is done together: the deed, and something on both accounts. */
    List<Command> commands(Deed deed, Place place) {
        return List.of(
                deed.command(place),
                Grant.promotion(place.account(), 7, place.key("along")),
                Spend.of(place.other(), 10, place.key("there")));
    }

    /** The accounts that it changes. */
    List<Account> accounts(Place place) {
        return List.of(place.account(), place.other());
    }

    /** Whether all is done or nothing. */
    boolean isWhole() {
        return this != POST_EACH && this != SHARED;
    }

    boolean isWithin() {
        return this == WITHIN || this == WITHIN_ALL;
    }

    private static Grant along(List<Command> commands) {
        return (Grant) commands.get(1);
    }

    /** Several things that are answered together. */
    private interface Work {
        List<Receipt> run() throws Exception;
    }

    private static List<Told> wholly(List<Command> commands, Work work) {
        try {
            List<Receipt> receipts = work.run();
            return IntStream.range(0, commands.size())
                    .mapToObj(i -> Told.of(commands.get(i), () -> receipts.get(i)))
                    .toList();
        } catch (Exception failed) {
            return allFailed(commands, failed);
        }
    }

    private static List<Told> allFailed(List<Command> commands, Exception failed) {
        return commands.stream().map(command -> Told.failed(command, failed)).toList();
    }
}
