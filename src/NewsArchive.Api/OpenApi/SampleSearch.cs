using System.Text.Json.Nodes;

using NewsArchive.Api.Resources;
using NewsArchive.Archive.SavedSearches;
using NewsArchive.Archive.SavedSearches.Delivery;

namespace NewsArchive.Api.OpenApi;

/// <summary>The saved search that the documentation's examples show.</summary>
internal static class SampleSearch
{
    private static readonly DateTimeOffset Saved = new(2024, 3, 4, 9, 0, 0, TimeSpan.Zero);

    public static SavedSearchResource Resource { get; } = SavedSearchResource.Of(new SavedSearch
    {
        Id = Guid.Parse("018e08b5-3c00-7d2a-8e41-6f7a8b904d2c"),
        Version = 1,
        Definition = new SavedSearchDefinition { Name = "Harga beras", Query = "\"harga beras\" OR gabah", Hook = "https://www.example.com/hooks/news" },
        CreatedAt = Saved,
        UpdatedAt = Saved,
        LastDeliveryAt = Saved.AddMinutes(12),
    });

    /// <summary>Of an example that everybody can read.</summary>
    public static MadeSearchResource Made { get; } = new(Resource, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    public static DeliveryResource Delivery { get; } = DeliveryResource.Of(new HookDelivery
    {
        Id = Guid.Parse("018e08c0-38a0-7a4e-9b10-3c4d5e6f7081"),
        Kind = DeliveryKind.Matches,
        State = DeliveryState.Delivered,
        Articles = 3,
        CreatedAt = Saved.AddMinutes(12),
        Attempts = 1,
        Status = 204,
        EndedAt = Saved.AddMinutes(12),
    });

    public static TriedHook Tried { get; } = new(true, "msg_018e08c038a07a4e9b103c4d5e6f7081", 204, null, 84, 3);

    public static JsonObject Json() => new()
    {
        ["name"] = "Harga beras",
        ["query"] = "\"harga beras\" OR gabah",
        ["hook"] = "https://www.example.com/hooks/news",
    };
}
