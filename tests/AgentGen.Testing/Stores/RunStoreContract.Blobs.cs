using System.Security.Cryptography;
using System.Text;

namespace AgentGen.Testing.Stores;

public abstract partial class RunStoreContract
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5_000_000)]
    public async Task A_payload_is_kept_under_its_hash_however_often_it_is_stored(int length)
    {
        byte[] content = new byte[length];
        new Random(length).NextBytes(content);

        string hash = await Store.PutBlobAsync(content, Token);
        (await Store.PutBlobAsync(content, Token)).ShouldBe(hash);

        hash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(content)));
        (await Store.GetBlobAsync(hash, Token)).ShouldNotBeNull().ToArray().ShouldBe(content);
    }

    [Fact]
    public async Task A_payload_is_not_changed_by_who_reuses_the_buffer()
    {
        byte[] buffer = Encoding.UTF8.GetBytes("before");
        string hash = await Store.PutBlobAsync(buffer, Token);
        buffer.AsSpan().Fill((byte)'x');

        Encoding.UTF8.GetString((await Store.GetBlobAsync(hash, Token)).ShouldNotBeNull().Span).ShouldBe("before");
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("' OR 1=1 --")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public async Task A_payload_that_was_never_stored_is_null(string hash)
    {
        await Store.PutBlobAsync(Encoding.UTF8.GetBytes("something else"), Token);

        (await Store.GetBlobAsync(hash, Token)).ShouldBeNull();
    }
}
