using System.Security.Cryptography;

namespace AgentGen.Runs;

internal sealed class BlobWrite(ReadOnlyMemory<byte> content, CancellationToken cancellationToken) : StoreWrite<string>(cancellationToken)
{
    // A copy: the caller may reuse its buffer when the wait was cancelled while the write goes on.
    private readonly byte[] _content = content.ToArray();
    private readonly string _hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));

    public override long Size => _content.Length;

    protected override string Write(WriterStatements statements)
    {
        statements.PutBlob(_hash, _content);
        return _hash;
    }
}
