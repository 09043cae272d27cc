"""A port that passes everything on to PostgreSQL's socket: late, not at all, or cut off. A process of its own, so that
its work does not slow what is measured."""

import asyncio
import multiprocessing


class Proxy:
    """Used as `with Proxy(socket) as proxy`; its port takes connections until it is told otherwise."""

    def __init__(self, upstream):
        self.upstream = upstream

    def __enter__(self):
        context = multiprocessing.get_context("fork")
        self.told, child = context.Pipe()
        self.process = context.Process(target=run, args=(self.upstream, child), daemon=True)
        self.process.start()
        self.port = self.told.recv()
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.join()

    def tell(self, **wish):
        """latency=SECONDS holds each answer back; is_open=False cuts all connections and takes no more; is_mute=True
        swallows everything."""
        self.told.send(wish)
        self.told.recv()


def run(upstream, told):
    asyncio.run(Passing(upstream, told).serve())


class Passing:
    def __init__(self, upstream, told):
        self.upstream, self.told = upstream, told
        self.latency, self.is_open, self.is_mute = 0.0, True, False
        self.writers, self.port = set(), 0

    async def serve(self):
        await self.listen()
        self.told.send(self.port)
        loop, wishes = asyncio.get_running_loop(), asyncio.Queue()
        loop.add_reader(self.told.fileno(), lambda: wishes.put_nowait(self.told.recv()))
        while True:
            for name, value in (await wishes.get()).items():
                setattr(self, name, value)
            if self.is_open != self.server.is_serving():
                await (self.listen() if self.is_open else self.cut())
            self.told.send(True)

    async def listen(self):
        self.server = await asyncio.start_server(self.take, "127.0.0.1", self.port, backlog=512)
        self.port = self.server.sockets[0].getsockname()[1]

    async def cut(self):
        self.server.close()
        for writer in self.writers:
            writer.transport.abort()

    async def take(self, reader, writer):
        theirs, ours = await asyncio.open_unix_connection(self.upstream)
        self.writers |= {writer, ours}
        await asyncio.gather(self.pump(reader, ours), self.pump(theirs, writer, is_answer=True))
        self.writers -= {writer, ours}

    async def pump(self, reader, writer, is_answer=False):
        try:
            while piece := await reader.read(65536):
                if is_answer:
                    await asyncio.sleep(self.latency)
                if not self.is_mute:
                    writer.write(piece)
                    await writer.drain()
        except ConnectionError:
            pass
        writer.close()
