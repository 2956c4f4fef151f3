"""People at the app without a browser: each is a web socket that sets filters and waits for the page."""

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from time import perf_counter
from urllib.parse import urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from analytics.model.filters import Filters
from analytics.model.view import View
from tests.bench.apps import App

# Sets a new filter: fills in the message that the person's browser would send.
Ask = Callable[["Person", BackMsg], None]
PAUSE = 5.0


@dataclass
class Person:
    """One session: its widgets' ids and values as the page told them, and what went wrong."""

    socket: ClientConnection
    widgets: dict[str, tuple[str, list[str]]] = field(default_factory=dict)
    errors: int = 0

    async def run(self, message: BackMsg) -> float:
        """Have the page run; return the milliseconds until all of it has come."""
        began = perf_counter()
        await self.socket.send(message.SerializeToString())
        while True:
            answer = ForwardMsg()
            answer.ParseFromString(bytes(await self.socket.recv(decode=False)))
            kind = answer.WhichOneof("type")
            if kind == "script_finished":
                return 1000 * (perf_counter() - began)
            if kind == "delta":
                self._see(answer)

    def _see(self, answer: ForwardMsg) -> None:
        element = answer.delta.new_element
        self.errors += element.WhichOneof("type") == "exception"
        if element.WhichOneof("type") == "multiselect":
            self.widgets[element.multiselect.label] = (
                element.multiselect.id,
                list(element.multiselect.options),
            )


def by_link(chance: random.Random, view: View, choices: dict[str, tuple[str, ...]]) -> Ask:
    """Set filters as a link, or Back, does: the product's way."""

    def ask(_: Person, message: BackMsg) -> None:
        filters = Filters()
        for name in ("unit", "assigning_body", "source"):
            filters = filters.having(name, chance.sample(choices[name], 2))
        filtered = view.filtered(filters)
        message.rerun_script.query_string = urlencode(filtered.to_query(), doseq=True)

    return ask


def by_widget(chance: random.Random) -> Ask:
    """Set filters as the plain app's multiselects do."""

    def ask(person: Person, message: BackMsg) -> None:
        for name in ("unit", "assigning_body", "source"):
            identity, options = person.widgets[name]
            state = message.rerun_script.widget_states.widgets.add(id=identity)
            state.string_array_value.data.extend(chance.sample(options, 2))

    return ask


@dataclass(frozen=True)
class Crowd:
    """What a crowd met: the milliseconds of each filter change, changes never answered, and errors."""

    waits: list[float]
    unanswered: int
    errors: int


async def arrive(app: App) -> Person:
    """Open the first page."""
    address = f"ws://127.0.0.1:{app.port}/_stcore/stream"
    socket = await connect(
        address, subprotocols=[Subprotocol("streamlit")], max_size=None, proxy=None, ping_interval=None
    )
    person = Person(socket)
    message = BackMsg()
    message.rerun_script.query_string = ""
    await person.run(message)
    return person


async def alone(app: App, ask: Ask, times: int) -> tuple[list[float], float]:
    """One person sets filter after filter; return the waits, and the app's processor time a change, in ms."""
    person = await arrive(app)
    waits = [await change(person, ask) for _ in range(3)]
    used = app.cpu()
    waits = [await change(person, ask) for _ in range(times)]
    used = app.cpu() - used
    await person.socket.close()
    return waits, 1000 * used / times


async def crowd(app: App, ask: Ask, people: int, seconds: float) -> Crowd:
    """So many people each set a new filter every PAUSE seconds, none at the same instant."""
    persons = [await arrive(app) for _ in range(people)]
    waits: list[float] = []
    pending = [0]

    async def stay(person: Person, place: int) -> None:
        await asyncio.sleep(PAUSE * place / people)
        until = perf_counter() + seconds
        while perf_counter() < until:
            pending[0] += 1
            wait = await change(person, ask)
            pending[0] -= 1
            waits.append(wait)
            await asyncio.sleep(max(0.0, PAUSE - wait / 1000))

    try:
        await asyncio.wait_for(
            asyncio.gather(*(stay(one, place) for place, one in enumerate(persons))), 1.5 * seconds
        )
    except TimeoutError:
        pass
    finally:
        await asyncio.gather(*(one.socket.close() for one in persons), return_exceptions=True)
    return Crowd(waits, pending[0], sum(one.errors for one in persons))


async def sessions(app: App, number: int) -> float:
    """Return the bytes that one more open session costs."""
    first = await arrive(app)
    before = app.memory()
    persons = [await arrive(app) for _ in range(number)]
    cost = (app.memory() - before) / number
    await asyncio.gather(*(one.socket.close() for one in (first, *persons)))
    return cost


async def change(person: Person, ask: Ask) -> float:
    """Set a new filter; return the milliseconds until all of the page has come."""
    message = BackMsg()
    ask(person, message)
    return await person.run(message)
