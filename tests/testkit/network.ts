import { connect, createServer, type Server, type Socket } from 'node:net';

/** A lost reply: the request arrives, its answer never does, and the connection breaks soon after. */
interface Loss {
  readonly request: Buffer;
  times: number;
}

/** A stretch of network between a client and a server, to be broken at will. */
export class Network {
  /** Connections that clients have made so far. */
  connections = 0;
  private readonly sockets = new Set<Socket>();
  private readonly frozen = new WeakSet<Socket>();
  private loss: Loss | undefined;

  private constructor(
    private readonly server: Server,
    private readonly target: { readonly host: string; readonly port: number },
  ) {}

  /** Listens on a free port and passes everything on to the host and port of `uri`. */
  static async open(uri: string): Promise<Network> {
    const { hostname, port } = new URL(uri);
    const server = createServer();
    const network = new Network(server, { host: hostname, port: Number(port || 7687) });
    server.on('connection', (client) => network.join(client));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return network;
  }

  /** Where clients connect to. */
  get uri(): string {
    const address = this.server.address();
    if (typeof address !== 'object' || address === null) throw new Error('The network is closed.');
    return `bolt://127.0.0.1:${address.port}`;
  }

  /** From now on nothing passes through the connections that are open; they stay open. */
  freeze(): void {
    for (const socket of this.sockets) this.frozen.add(socket);
  }

  /** Breaks all open connections. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** The next `times` requests that contain these bytes reach the server, but their replies are lost. */
  loseReplies(request: Buffer, times: number): void {
    this.loss = { request, times };
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private join(client: Socket): void {
    this.connections += 1;
    const server = connect(this.target);
    this.pass(client, server, (data) => this.loseReply(data, client, server));
    this.pass(server, client, () => {});
  }

  private pass(from: Socket, to: Socket, see: (data: Buffer) => void): void {
    this.sockets.add(from);
    from.on('data', (data) => {
      if (this.frozen.has(from)) return;
      see(data);
      to.write(data);
    });
    from.on('error', () => {});
    from.on('close', () => {
      this.sockets.delete(from);
      to.destroy();
    });
  }

  private loseReply(data: Buffer, client: Socket, server: Socket): void {
    if (!this.loss || this.loss.times === 0 || !data.includes(this.loss.request)) return;
    this.loss.times -= 1;
    this.frozen.add(server);
    setTimeout(() => client.destroy(), 200);
  }
}
