/// The server stopped a COPY before everything was written; what it said follows.
struct CopyEnded: Error {}
