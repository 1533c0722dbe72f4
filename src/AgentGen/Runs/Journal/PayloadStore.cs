using System.Text;
using System.Text.Json;
using AgentGen.Generated;

namespace AgentGen.Runs;

/// <summary>Puts JSON values into facts: small ones as they are, large ones as blobs that are durable before the fact.</summary>
internal sealed class PayloadStore(IRunStore store, int inlineBytes)
{
    private const int PreviewLength = 4000;

    public async Task<Payload> PutAsync(JsonElement value)
    {
        string text = value.GetRawText();
        int bytes = Encoding.UTF8.GetByteCount(text);
        if (bytes <= inlineBytes)
        {
            return new Payload(bytes, value);
        }

        string hash = await store.PutBlobAsync(Encoding.UTF8.GetBytes(text), CancellationToken.None).ConfigureAwait(false);
        return new Payload(bytes, Blob: hash, Preview: Excerpt.Of(text, PreviewLength));
    }

    /// <exception cref="RunStoreException">The blob is gone, or the store cannot be read.</exception>
    public async Task<JsonElement> GetAsync(Payload payload, CancellationToken cancellationToken)
    {
        if (payload.Blob is not { } hash)
        {
            return payload.Json ?? ToolJson.Null;
        }

        ReadOnlyMemory<byte> blob = await store.GetBlobAsync(hash, cancellationToken).ConfigureAwait(false)
            ?? throw new RunStoreException(RunStoreError.Corrupt, $"The journal names the payload {hash}, which the store does not hold.");
        return JsonElement.Parse(blob.Span);
    }
}
