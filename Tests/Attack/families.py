"""Twelve families of malformed requests. Each is made by a `random.Random` with a fixed seed, so a number that
failed fails again."""

from wire import request

HOST = (b"Host", b"localhost")
OURS = (b"Sec-Fetch-Site", b"same-origin")
FORM = (b"Content-Type", b"application/x-www-form-urlencoded")
PLACES = (
    b"/", b"/live", b"/sign-in", b"/account", b"/projects", b"/projects/1/status", b"/projects/1/status.json",
    b"/projects/1/shifts", b"/projects/1/follow-ups", b"/projects/1/staff", b"/link/" + b"x" * 43, b"/assets/tjansen.css")
ACTIONS = (
    b"/sign-in", b"/link/" + b"x" * 43, b"/account/password", b"/account/sign-ins/999/end",
    b"/projects/1/staff/999/sign-ins/end")


class Maker:
    """Makes malformed requests; `cookie` is one of somebody who is signed in."""

    def __init__(self, random, cookie):
        self.random = random
        self.cookie = (b"Cookie", b"__Host-tjansen=" + cookie)

    def noise(self, least, most, letters=None):
        size = self.random.randint(least, most)
        return bytes(self.random.choices(letters or range(256), k=size))

    def pick(self, *choices):
        return self.random.choice(choices)

    def who(self):
        return [HOST, self.cookie] if self.random.random() < 0.5 else [HOST]

    def post(self, body, *headers, to=None):
        given = [HOST, OURS, *headers]
        return request(b"POST", to or self.pick(*ACTIONS), given, body)

    def request_lines(self):
        r, place = self.random, self.pick(*PLACES)
        line = self.pick(
            self.noise(0, 200), self.noise(1, 60, range(33, 127)), b"GET", b"GET ", b"GET " + place,
            b" GET " + place + b" HTTP/1.1", b"GET  " + place + b"  HTTP/1.1", b"GET\t" + place + b"\tHTTP/1.1",
            b"GET " + place + b" HTTP/1.1 HTTP/1.1", b"GET http://" + self.noise(0, 30, range(33, 127)) + place + b" HTTP/1.1",
            b"GET //" + place + b" HTTP/1.1", b"GET * HTTP/1.1", b"OPTIONS * HTTP/1.1", b"CONNECT localhost:5432 HTTP/1.1",
            b"GET ?next=" + place + b" HTTP/1.1", b"GET #" + place + b" HTTP/1.1", b"GET \\" + place + b" HTTP/1.1",
            b"GET " + place + b"\x00 HTTP/1.1", b"GET " + place + b" http/1.1", b"GET " + place + b" HTTP/1.1\r",
            b"\r\n" * r.randint(1, 50) + b"GET " + place + b" HTTP/1.1")
        end = self.pick(b"\r\n", b"\n", b"\r", b"")
        return line + end + b"Host: localhost" + end + end

    def methods(self):
        method = self.pick(
            self.noise(1, 30, range(33, 127)), self.noise(1, 10), b"get", b"PROPFIND", b"TRACE", b"PUT", b"DELETE", b"PATCH",
            b"QUERY", b"OPTIONS", b"HEAD", b"POST", b"A" * self.random.randint(100, 20_000), b"", b"GE T", b"GET\x00",
            "GÆT".encode())
        return request(method, self.pick(b"/sign-out", *PLACES, *ACTIONS), self.who())

    def huge_headers(self):
        name = self.pick(b"X-Long", b"Cookie", b"Accept-Language", b"User-Agent", b"Referer", b"Origin", b"X-Forwarded-For")
        value = self.noise(12_000, 80_000, b"abcdefgh;=, ")
        huge = (name, value) if self.random.random() < 0.7 else (value.replace(b" ", b"-"), b"x")
        return request(b"GET", self.pick(*PLACES), [HOST, huge])

    def many_headers(self):
        some = self.pick(80, 99, 100, 101, 150, 1000, 5000)
        name = self.pick(b"X-%d", b"Cookie", b"Accept", b"Accept-Language", b"Sec-Fetch-Site", b"Origin")
        return request(b"GET", self.pick(*PLACES), [HOST] + [
            (name.replace(b"%d", b"%d" % i), self.noise(1, 20, b"abc=;,q.01")) for i in range(some)])

    def injected_headers(self):
        end = self.pick(b"\r\n", b"\n", b"\r", b"%0d%0a", b"%0a", "\u010a\u010d".encode(), b"\x00", b"\x0b", b"\x85")
        evil = b"a" + end + b"X-Injected: yes" + end + b"Set-Cookie: injected=1" + end
        where = self.random.randint(0, 6)
        if where == 0:
            return request(b"GET", b"/sign-in?next=/" + evil.replace(b" ", b"+"), [HOST])
        if where == 1:
            return request(b"GET", b"/account?lang=" + evil.replace(b" ", b""), [HOST])
        if where == 2:
            written = evil.replace(b"\r", b"%0d").replace(b"\n", b"%0a")
            return self.post(b"next=%2F" + written, FORM, (b"Content-Length", b"9999"))
        if where == 3:
            return request(b"GET", self.pick(*PLACES), [(b"Host", evil)])
        if where == 4:
            return request(b"GET", self.pick(*PLACES), [HOST, (b"Cookie", b"__Host-tjansen=" + evil)])
        if where == 5:
            return request(b"GET", self.pick(*PLACES), self.pick(
                [], [HOST, HOST], [HOST, (b"Host", b"other.example")], [(b"Host", b"")], [(b"Host ", b"localhost")],
                [(b" Host", b"localhost")], [HOST, (b"X-Folded", b"a\r\n b")], [HOST, (b"", b"nameless")],
                [HOST, ("Æ".encode(), b"x")]))
        return request(b"POST", self.pick(*ACTIONS), [HOST, OURS, FORM, (b"Origin", evil), (b"Content-Length", b"0")])

    def chunks(self):
        size = self.pick(
            b"zz", b"-1", b"+5", b"0x5", b"5 ", b" 5", b"", b"fffffffffffffffff", b"7fffffffffffffff",
            b"5;" + self.noise(1, 9000, b"abc=\""), b"5\x00", b"5" * 40, b"00000000000000005", self.noise(1, 10))
        body = size + self.pick(b"\r\n", b"\n", b"") + b"abcde" + self.pick(b"\r\n", b"", b"xx")
        body += self.pick(b"0\r\n\r\n", b"", b"0\r\nX-Injected: 1\r\n\r\n")
        coding = self.pick(
            [(b"Transfer-Encoding", b"chunked")], [(b"Transfer-Encoding", b"chunked"), (b"Content-Length", b"5")],
            [(b"Content-Length", b"5"), (b"Transfer-Encoding", b"chunked")], [(b"Transfer-Encoding", b"gzip, chunked")],
            [(b"Transfer-Encoding", b"chunked, gzip")], [(b"Transfer-Encoding", b"identity")],
            [(b"Transfer-Encoding", b"\x0bchunked")], [(b"Transfer-Encoding", b"chunked"), (b"Transfer-Encoding", b"chunked")],
            [(b"Transfer-Encoding", b"xchunked")])
        return self.post(body, FORM, *coding)

    def lengths(self):
        length = self.pick(
            b"-1", b"+4", b"0x4", b"4 4", b"4,4", b"4, 5", b"", b"four", b"18446744073709551616", b"9223372036854775807",
            b"99999999999", b"65537", b"1000000", b"3", b"0", b"1e3", b"4\x00", b"\xd9\xa4", self.noise(1, 30))
        given = [(b"Content-Length", length)]
        if self.random.random() < 0.3:
            given.append((b"Content-Length", self.pick(b"4", b"5", b"")))
        return self.post(b"a=bc" + self.noise(0, 40), FORM, *given)

    def truncated(self):
        body = b"email=a%40b.example&password=" + b"x" * self.random.randint(1, 3000) + b"&next=%2Faccount"
        whole = self.pick(
            self.post(body, FORM, (b"Content-Length", str(len(body)).encode()), self.cookie),
            self.post(b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body), FORM, (b"Transfer-Encoding", b"chunked")),
            request(b"GET", self.pick(*PLACES), self.who()))
        return whole[:self.random.randint(0, len(whole) - 1)]

    def encodings(self):
        odd = self.pick(
            b"%00", b"%", b"%z1", b"%2", b"%c0%af", b"%f5%80%80%80", b"%ed%a0%80", b"%e2%82", b"\xff\xfe", b"\xc3", b"\x00",
            b"%2e%2e%2f" * 8, b"../" * 20, b"..%5c", b"%252e", b"\xe2\x80\xae", b"%0d%0a", b"-1", b"0", b"01", b"+1", b"1.0",
            b"99999999999999999999", "١".encode(), b"%d9%a1", b"1;drop", b"1'--", b"9223372036854775807",
            b"-9223372036854775808", self.noise(1, 40))
        target = self.pick(
            b"/" + odd, b"/projects/" + odd, b"/projects/" + odd + b"/shifts", b"/projects/" + odd + b"/status.json",
            b"/projects/1/status?as-of=" + odd, b"/projects/1/status.json?as-of=" + odd, b"/projects/1/" + odd,
            b"/assets/" + odd, b"/link/" + odd, b"/sign-in?next=" + odd, b"/sign-in?lang=" + odd,
            b"/account?" + odd + b"=" + odd)
        return request(self.pick(b"GET", b"GET", b"HEAD"), target, self.who())

    def long_targets(self):
        size = self.pick(1000, 7900, 8192, 16_300, 16_400, 33_000, 80_000)
        unit = self.pick(b"/a", b"/", b"a", b"%41", b"&a=b", b"?", b"/..", b"%00", "æ".encode())
        start = self.pick(b"/", b"/sign-in?next=/", b"/account?", b"/projects/1/shifts?", b"/projects/", b"/link/", b"/assets/")
        return request(b"GET", (start + unit * size)[:size], self.who())

    def pipelines(self):
        proper = request(b"GET", self.pick(*PLACES), self.who())
        version = self.pick(
            b"HTTP/0.9", b"HTTP/1.0", b"HTTP/2.0", b"HTTP/3", b"HTTP/1.2", b"HTTP/9.9", b"HTTP/1.", b"HTTP/-1.1", b"ICAP/1.0",
            b"RTSP/1.0", b"")
        other = self.pick(
            request(b"GET", self.pick(*PLACES), self.who(), version=version), self.noise(1, 500),
            b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + self.noise(32, 500),
            b"\x00\x00\x12\x04\x00\x00\x00\x00\x00", b"*1\r\n$4\r\nPING\r\n",
            request(b"GET", b"/live", [HOST, (b"Upgrade", self.pick(b"h2c", b"websocket", b"TLS/1.0")), (b"Connection", b"Upgrade")]),
            request(b"GET", b"/live", [HOST, (b"Expect", self.pick(b"100-continue", b"200-ok"))]), self.truncated())
        return self.pick(other, proper + other, proper * self.random.randint(2, 40) + other, other + proper)

    def cookies_and_forms(self):
        if self.random.random() < 0.4:
            token = self.pick(
                b"", self.noise(43, 43), self.noise(43, 43, b"abcXYZ019-_"), self.noise(42, 44, b"abc"), b"=" * 43, b"x" * 9000,
                b"%00" * 14 + b"x", b"'" * 43, "æ".encode() * 21 + b"x")
            cookie = self.pick(
                b"__Host-tjansen=" + token, b"__Host-tjansen=" + token + b"; __Host-tjansen=" + token, b"__Host-tjansen",
                b"=" + token, b";" * 2000, b"__host-tjansen=" + token, self.noise(1, 400))
            languages = self.noise(0, 200, b"da-en*;q=0.1,nan \xff")
            return request(b"GET", self.pick(*PLACES), [HOST, (b"Cookie", cookie), (b"Accept-Language", languages)])
        body = self.pick(
            self.noise(0, 3000), b"email=%zz&password=%", b"email=%ff%fe&password=%c0", b"email=%00&password=a", b"email\x00=a",
            b"&" * 5000, b"=" * 5000, b"email=a&" * 3000, b"a" + b"[b]" * self.random.randint(1, 20_000) + b"=c",
            b"email[]=a&email[]=b", b"email[a]=b&email=c", b"email=" + b"x" * 70_000, b"a=b&" * 30_000, b"{\"email\": {}}",
            b"next=//evil.example", b"next=%5C%5Cevil",
            b"password=" + b"%F0%9F%92%A9" * 500 + b"&again=" + b"%F0%9F%92%A9" * 500, b"current=a&password=b&again=c",
            b"email[-1]=a", b"[" * 9000)
        kind = self.pick(
            FORM, FORM, FORM, FORM, (b"Content-Type", b"application/json"),
            (b"Content-Type", b"multipart/form-data; boundary=\xff"),
            (b"Content-Type", b"application/x-www-form-urlencoded; charset=utf-7"), (b"Content-Type", self.noise(0, 50)),
            (b"X-None", b"x"))
        return self.post(body, kind, (b"Content-Length", str(len(body)).encode()),
            *([self.cookie] if self.random.random() < 0.5 else []))


FAMILIES = {
    "request lines": Maker.request_lines, "methods": Maker.methods, "huge headers": Maker.huge_headers,
    "many headers": Maker.many_headers, "injected headers": Maker.injected_headers, "chunked bodies": Maker.chunks,
    "content lengths": Maker.lengths, "truncated": Maker.truncated, "encodings": Maker.encodings,
    "long targets": Maker.long_targets,
    "pipelines and versions": Maker.pipelines, "cookies and forms": Maker.cookies_and_forms,
}
