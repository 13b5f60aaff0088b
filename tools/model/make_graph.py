#!/usr/bin/env python3
"""make_graph.py FOLDER OUT.onnx --precision fp32|int8: all-MiniLM-L6-v2's weights as an ONNX graph.

FOLDER holds the model as its authors publish it (config.json, model.safetensors). The graph takes

  input_ids     int64   batch × length
  position_ids  int64   1 × length (0, 1, 2, …; made in the graph they would be folded wrongly)
  mask          float   batch × length: 1 for a token, 0 for padding

and gives `embedding`, float, batch × 384: the mean of the last layer over the tokens, of unit
length (Reimers and Gurevych 2019). With int8 the weights of the layers are whole numbers of
seven bits, one scale a column, and activations are scaled to eight bits a call: products of such
numbers cannot overflow the 16-bit sums of processors without VNNI, so every processor computes
the same sums.
"""

import argparse
import json
import math
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file

OPSET = 17
MASKED = -10000.0  # what BERT adds to the scores of padding
WEIGHT_MAX = 63  # seven bits with sign


class Graph:
    def __init__(self, int8):
        self.int8 = int8
        self.nodes, self.weights = [], {}

    def constant(self, name, value, kind=np.float32):
        if name not in self.weights:
            self.weights[name] = numpy_helper.from_array(np.asarray(value, kind), name)
        return name

    def node(self, kind, inputs, out=None, **attributes):
        out = out or f"{kind.lower()}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, inputs, [out], out, **attributes))
        return out

    def nodes_of(self, kind, inputs, outs, **attributes):
        self.nodes.append(helper.make_node(kind, inputs, outs, outs[0], **attributes))
        return outs

    def quantized(self, x):
        """x as unsigned bytes with its scale and zero point; made once for all that use it."""
        outs = [f"{x}_bytes", f"{x}_scale", f"{x}_zero"]
        if not any(outs[0] in node.output for node in self.nodes):
            self.nodes_of("DynamicQuantizeLinear", [x], outs)
        return outs

    def linear(self, x, name, weight, bias):
        """x · weight + bias; weight as (in, out)."""
        if not self.int8:
            product = self.node("MatMul", [x, self.constant(name, weight)])
            return self.node("Add", [product, self.constant(name + ".bias", bias)])
        scale = np.maximum(np.abs(weight).max(axis=0), 1e-12) / WEIGHT_MAX
        rounded = np.rint(weight / scale).astype(np.int8)
        number, factor, zero = self.quantized(x)
        product = self.node("MatMulInteger", [number, self.constant(name, rounded, np.int8), zero])
        product = self.node("Cast", [product], to=TensorProto.FLOAT)
        both = self.node("Mul", [factor, self.constant(name + ".scale", scale)])
        product = self.node("Mul", [product, both])
        return self.node("Add", [product, self.constant(name + ".bias", bias)])

    def normalized(self, x, name, weights, epsilon):
        scale = self.constant(name + ".weight", weights[name + ".weight"])
        bias = self.constant(name + ".bias", weights[name + ".bias"])
        return self.node("LayerNormalization", [x, scale, bias], axis=-1, epsilon=epsilon)

    def gelu(self, x):
        inner = self.node("Div", [x, self.constant("root_two", math.sqrt(2))])
        share = self.node("Add", [self.node("Erf", [inner]), self.constant("one", 1.0)])
        return self.node("Mul", [self.node("Mul", [x, share]), self.constant("half", 0.5)])


def heads(graph, x, count, transposed):
    """(batch, length, size) as (batch, head, length, share), or its last two exchanged."""
    shape = graph.constant(f"shape_{count}", [0, 0, count, -1], np.int64)
    return graph.node("Transpose", [graph.node("Reshape", [x, shape])],
                      perm=[0, 2, 3, 1] if transposed else [0, 2, 1, 3])


def attention(graph, x, layer, weights, count, penalty):
    prefix = f"{layer}.attention.self."
    size = weights[prefix + "query.weight"].shape[0]
    share = 1 / math.sqrt(size // count)  # the scores' scale, taken into the queries
    parts = [(weights[prefix + part + ".weight"].T, weights[prefix + part + ".bias"])
             for part in ("query", "key", "value")]
    parts[0] = (parts[0][0] * share, parts[0][1] * share)
    joined = graph.linear(x, prefix + "joined", np.concatenate([p[0] for p in parts], axis=1),
                          np.concatenate([p[1] for p in parts]))
    names = [f"{prefix}{part}" for part in ("query", "key", "value")]
    graph.nodes_of("Split", [joined, graph.constant("thirds", [size] * 3, np.int64)], names,
                   axis=-1)
    query, key, value = names
    scores = graph.node("MatMul", [heads(graph, query, count, False),
                                   heads(graph, key, count, True)])
    shares = graph.node("Softmax", [graph.node("Add", [scores, penalty])], axis=-1)
    mixed = graph.node("MatMul", [shares, heads(graph, value, count, False)])
    flat = graph.node("Reshape", [graph.node("Transpose", [mixed], perm=[0, 2, 1, 3]),
                                  graph.constant("flat", [0, 0, size], np.int64)])
    name = f"{layer}.attention.output.dense"
    return graph.linear(flat, name, weights[name + ".weight"].T, weights[name + ".bias"])


def build(config, weights, int8):
    graph = Graph(int8)
    epsilon = config["layer_norm_eps"]
    places = (weights["embeddings.position_embeddings.weight"] +
              weights["embeddings.token_type_embeddings.weight"][0])  # one text: always type 0
    words = graph.constant("words", weights["embeddings.word_embeddings.weight"])
    x = graph.node("Add", [graph.node("Gather", [words, "input_ids"]),
                           graph.node("Gather", [graph.constant("places", places),
                                                 "position_ids"])])
    x = graph.normalized(x, "embeddings.LayerNorm", weights, epsilon)
    absent = graph.node("Sub", [graph.constant("one", 1.0), "mask"])
    penalty = graph.node("Mul", [absent, graph.constant("masked", MASKED)])
    penalty = graph.node("Unsqueeze", [penalty, graph.constant("inner", [1, 2], np.int64)])
    for number in range(config["num_hidden_layers"]):
        layer = f"encoder.layer.{number}"
        mixed = attention(graph, x, layer, weights, config["num_attention_heads"], penalty)
        x = graph.normalized(graph.node("Add", [mixed, x]), layer + ".attention.output.LayerNorm",
                             weights, epsilon)
        wide, narrow = layer + ".intermediate.dense", layer + ".output.dense"
        inner = graph.gelu(graph.linear(x, wide, weights[wide + ".weight"].T,
                                        weights[wide + ".bias"]))
        outer = graph.linear(inner, narrow, weights[narrow + ".weight"].T,
                             weights[narrow + ".bias"])
        x = graph.normalized(graph.node("Add", [outer, x]), layer + ".output.LayerNorm", weights,
                             epsilon)
    # Of what is not a token nothing counts; dividing by the length makes the mean's divisor void.
    rows = graph.node("Unsqueeze", ["mask", graph.constant("row", [1], np.int64)])
    total = graph.node("Squeeze", [graph.node("MatMul", [rows, x]),
                                   graph.constant("row", [1], np.int64)])
    length = graph.node("ReduceL2", [total], axes=[-1], keepdims=1)
    graph.node("Div", [total, length], "embedding")
    ids = [helper.make_tensor_value_info(name, kind, shape) for name, kind, shape in (
        ("input_ids", TensorProto.INT64, ["batch", "length"]),
        ("position_ids", TensorProto.INT64, [1, "length"]),
        ("mask", TensorProto.FLOAT, ["batch", "length"]))]
    out = helper.make_tensor_value_info("embedding", TensorProto.FLOAT,
                                        ["batch", config["hidden_size"]])
    made = helper.make_graph(graph.nodes, "all-MiniLM-L6-v2", ids, [out],
                             list(graph.weights.values()))
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", OPSET)])
    model.ir_version = 9
    onnx.checker.check_model(model)
    return model


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--precision", choices=("fp32", "int8"), required=True)
    given = arguments.parse_args()
    config = json.loads((given.folder / "config.json").read_text())
    weights = load_file(given.folder / "model.safetensors")
    model = build(config, weights, given.precision == "int8")
    given.out.write_bytes(model.SerializeToString(deterministic=True))


if __name__ == "__main__":
    main()
