"""A server with a thread for each client, and one without."""
import socket
import socketserver
import threading

both_in = threading.Barrier(2)


class Greet(socketserver.StreamRequestHandler):
    def handle(self):
        name = self.rfile.readline().decode().strip()
        try:
            both_in.wait(timeout=self.server.limit)
        except threading.BrokenBarrierError:
            self.wfile.write(f"{name}: alone".encode())
        else:
            self.wfile.write(f"{name}: not alone".encode())


class OneByOne(socketserver.TCPServer):
    limit = 0.3  # seconds to wait for another client


class Threaded(socketserver.ThreadingTCPServer):
    limit = 30


def ask(clients, address):
    for client, name in zip(clients, ("Ann", "Bob"), strict=True):
        client.connect(address)
        client.sendall(f"{name}\n".encode())
    return [client.recv(100).decode() for client in clients]


def main():
    for kind in (OneByOne, Threaded):
        both_in.reset()
        with (
            kind(("127.0.0.1", 0), Greet) as server,
            socket.socket() as ann,
            socket.socket() as bob,
        ):
            served = threading.Thread(target=server.serve_forever)
            served.start()
            answers = ask([ann, bob], server.server_address)
            print(f"{kind.__name__}:", answers)
            server.shutdown()
            served.join()


if __name__ == "__main__":
    main()
